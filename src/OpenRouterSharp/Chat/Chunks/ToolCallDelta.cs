using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a piece of a tool call. On the wire the name and the arguments stand in <c>function</c>.</summary>
[JsonConverter(typeof(ToolCallDeltaConverter))]
public sealed record ToolCallDelta
{
    /// <summary>Gets which of the answer's calls the piece belongs to.</summary>
    [JsonPropertyName("index")]
    public int? Index { get; init; }

    /// <summary>Gets the call's id; normally only in the first piece.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Gets what kind of tool it is; normally only in the first piece.</summary>
    [JsonPropertyName("type")]
    public ToolCallType? Type { get; init; }

    /// <summary>Gets the tool's name (<c>function.name</c>); normally only in the first piece.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Gets the next characters of the arguments' JSON text (<c>function.arguments</c>).</summary>
    [JsonPropertyName("arguments")]
    public string? Arguments { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets the fields of <c>function</c> that have no member here.</summary>
    internal Dictionary<string, JsonElement>? FunctionProperties { get; init; }
}
