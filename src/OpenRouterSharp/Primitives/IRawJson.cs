using System.Text.Json;

namespace OpenRouterSharp.Primitives;

/// <summary>Something that remembers the JSON it was read from and is written back as exactly that.</summary>
internal interface IRawJson
{
    /// <summary>Gets the JSON as received; its kind is <see cref="JsonValueKind.Undefined"/> when the typed members are to be written.</summary>
    JsonElement Raw { get; }
}
