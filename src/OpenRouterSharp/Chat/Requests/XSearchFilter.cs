using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents what xAI's models look for on X.</summary>
public sealed record XSearchFilter
{
    /// <summary>Gets the only accounts to search. Not together with <see cref="ExcludedXHandles"/>.</summary>
    /// <value>At most 20.</value>
    [JsonPropertyName("allowed_x_handles")]
    public IReadOnlyList<string>? AllowedXHandles { get; init; }

    /// <summary>Gets the accounts not to search. Not together with <see cref="AllowedXHandles"/>.</summary>
    /// <value>At most 20.</value>
    [JsonPropertyName("excluded_x_handles")]
    public IReadOnlyList<string>? ExcludedXHandles { get; init; }

    /// <summary>Gets the first day, as <c>YYYY-MM-DD</c>.</summary>
    [JsonPropertyName("from_date")]
    public string? FromDate { get; init; }

    /// <summary>Gets the last day, as <c>YYYY-MM-DD</c>.</summary>
    [JsonPropertyName("to_date")]
    public string? ToDate { get; init; }

    /// <summary>Gets whether the model looks at images.</summary>
    [JsonPropertyName("enable_image_understanding")]
    public bool? EnableImageUnderstanding { get; init; }

    /// <summary>Gets whether the model looks at videos.</summary>
    [JsonPropertyName("enable_video_understanding")]
    public bool? EnableVideoUnderstanding { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
