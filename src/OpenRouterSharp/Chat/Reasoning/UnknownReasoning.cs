using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a reasoning detail that this version of the library does not recognize. It is sent back byte for byte.</summary>
public sealed record UnknownReasoning : ReasoningDetail
{
    internal UnknownReasoning(string type, JsonElement json)
    {
        Type = type;
        Json = json;
    }

    /// <inheritdoc/>
    public override string Type { get; }

    /// <summary>Gets the JSON of the detail, as received.</summary>
    public JsonElement Json { get; }

    private protected override void Write(Utf8JsonWriter json) => RawJson.Write(json, Json);

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
    }
}
