using System.ComponentModel;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Defines a type that writes its own JSON. The members are internal, so that only the library can implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWire
{
    /// <summary>Writes the value.</summary>
    internal void Write(Utf8JsonWriter json);
}

/// <summary>Defines a type that reads and writes its own JSON.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWire<TSelf> : IWire
    where TSelf : class, IWire<TSelf>
{
    /// <summary>Reads the value at the reader's position, which is not null.</summary>
    /// <returns>The value, or <see langword="null"/> if the JSON is of another kind; the reader then does not move.</returns>
    internal static abstract TSelf? Read(ref WireReader json);
}
