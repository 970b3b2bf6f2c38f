using System.ComponentModel;

namespace OpenRouterSharp.Json;

/// <summary>A word of the wire whose known values are named and whose unknown values are legal.</summary>
/// <typeparam name="TSelf">The open value itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue<TSelf>
    where TSelf : struct, IOpenValue<TSelf>
{
    /// <summary>Gets the word as it stands on the wire; empty for <see langword="default"/>.</summary>
    string Value { get; }

    /// <summary>Makes the open value of a word.</summary>
    /// <param name="value">The word.</param>
    /// <returns>The open value.</returns>
    static abstract TSelf Create(string value);
}
