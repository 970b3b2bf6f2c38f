using System.Text.Json;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents a tool that this version of the library does not understand. It is sent byte for byte.</summary>
public sealed record UnknownTool : Tool, IRawJson
{
    internal UnknownTool(string type, JsonElement json)
    {
        Type = type;
        Json = json;
    }

    /// <inheritdoc/>
    public override string Type { get; }

    /// <summary>Gets the tool as JSON.</summary>
    public JsonElement Json { get; }

    JsonElement IRawJson.Raw => Json;
}
