using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of <see cref="BashTool"/>.</summary>
public sealed record BashToolParameters
{
    /// <summary>Gets whose machine runs the commands.</summary>
    [JsonPropertyName("engine")]
    public BashEngine? Engine { get; init; }

    /// <summary>Gets the container.</summary>
    [JsonPropertyName("environment")]
    public BashEnvironment? Environment { get; init; }

    /// <summary>Gets after how long without a command the container sleeps.</summary>
    /// <value>Seconds, at most 2,592,000; default 900.</value>
    [JsonPropertyName("sleep_after_seconds")]
    public int? SleepAfterSeconds { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
