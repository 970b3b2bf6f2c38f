using System.ComponentModel;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>A type that writes its own JSON. The members are the library's alone, which also keeps other types from claiming it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWire
{
    /// <summary>Writes the value.</summary>
    internal void Write(Utf8JsonWriter json);
}

/// <summary>A type that reads and writes its own JSON.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWire<TSelf> : IWire
    where TSelf : class, IWire<TSelf>
{
    /// <summary>Reads the value that the reader stands at, which is not null.</summary>
    /// <returns>The value, or <see langword="null"/> where the JSON is of another kind; the reader then stays where it is.</returns>
    internal static abstract TSelf? Read(ref WireReader json);
}
