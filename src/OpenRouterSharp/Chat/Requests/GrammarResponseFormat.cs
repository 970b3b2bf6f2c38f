using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents an answer that follows a grammar, which few providers know (<c>grammar</c>).</summary>
public sealed record GrammarResponseFormat : ResponseFormat
{
    internal const string Tag = "grammar";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the grammar (<c>grammar</c>).</summary>
    [JsonPropertyName("grammar")]
    public string? GrammarText { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
