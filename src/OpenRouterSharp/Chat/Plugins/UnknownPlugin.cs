using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a plugin that this version of the library does not recognize. It is sent byte for byte.</summary>
public sealed record UnknownPlugin : Plugin
{
    internal UnknownPlugin(string id, JsonElement json)
    {
        Id = id;
        Json = json;
    }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <summary>Gets the JSON of the plugin.</summary>
    public JsonElement Json { get; }

    private protected override void Write(Utf8JsonWriter json) => RawJson.Write(json, Json);
}
