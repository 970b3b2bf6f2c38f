using System.ComponentModel;

namespace OpenRouterSharp.Json;

/// <summary>Defines an extensible string value: the known values have names, and unknown values are valid.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue<TSelf>
    where TSelf : struct, IOpenValue<TSelf>
{
    /// <summary>Gets the string on the wire; empty for <see langword="default"/>.</summary>
    string Value { get; }

    /// <summary>Creates a value from its string on the wire.</summary>
    /// <param name="value">The string.</param>
    /// <returns>The value.</returns>
    static abstract TSelf Create(string value);
}
