using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a stop after a number of steps (<c>step_count_is</c>).</summary>
public sealed record StepCountCondition : StopCondition
{
    internal const string Tag = "step_count_is";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the number of steps.</summary>
    [JsonPropertyName("step_count")]
    public int? StepCount { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
