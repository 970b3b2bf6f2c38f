using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of <see cref="WebFetchTool"/>.</summary>
public sealed record WebFetchToolParameters
{
    /// <summary>Gets who fetches.</summary>
    [JsonPropertyName("engine")]
    public WebFetchEngine? Engine { get; init; }

    /// <summary>Gets how often the model may fetch.</summary>
    /// <value>At most 50 with OpenRouter's and the native engine.</value>
    [JsonPropertyName("max_uses")]
    public int? MaxUses { get; init; }

    /// <summary>Gets how many tokens of a page the model sees.</summary>
    [JsonPropertyName("max_content_tokens")]
    public int? MaxContentTokens { get; init; }

    /// <summary>Gets the only domains to fetch from.</summary>
    [JsonPropertyName("allowed_domains")]
    public IReadOnlyList<string>? AllowedDomains { get; init; }

    /// <summary>Gets the domains not to fetch from.</summary>
    [JsonPropertyName("blocked_domains")]
    public IReadOnlyList<string>? BlockedDomains { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
