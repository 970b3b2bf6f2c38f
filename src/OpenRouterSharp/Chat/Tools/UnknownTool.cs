using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a tool that this version of the library does not recognize. It is sent byte for byte.</summary>
public sealed record UnknownTool : Tool
{
    internal UnknownTool(string type, JsonElement json)
    {
        Type = type;
        Json = json;
    }

    /// <inheritdoc/>
    public override string Type { get; }

    /// <summary>Gets the JSON of the tool.</summary>
    public JsonElement Json { get; }

    private protected override void Write(Utf8JsonWriter json) => RawJson.Write(json, Json);
}
