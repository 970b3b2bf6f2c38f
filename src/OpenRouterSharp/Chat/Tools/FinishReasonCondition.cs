using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a stop when a turn ends for a reason (<c>finish_reason_is</c>).</summary>
public sealed record FinishReasonCondition : StopCondition
{
    internal const string Tag = "finish_reason_is";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the reason.</summary>
    [JsonPropertyName("reason")]
    public FinishReason? Reason { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
