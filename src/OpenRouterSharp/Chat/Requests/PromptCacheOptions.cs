using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents how OpenAI's models cache the prompt, for GPT-5.6 and later.</summary>
public sealed record PromptCacheOptions
{
    /// <summary>Gets who sets the breakpoints.</summary>
    /// <value><see cref="PromptCacheMode.Explicit"/>, the only mode there is.</value>
    [JsonPropertyName("mode")]
    public PromptCacheMode Mode { get => field == default ? PromptCacheMode.Explicit : field; init; }

    /// <summary>Gets how long the cached prompt lives, such as <c>30m</c>.</summary>
    /// <value>At least 30 minutes.</value>
    [JsonPropertyName("ttl")]
    public string? Ttl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
