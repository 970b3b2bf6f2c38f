using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents OpenAI's form of a prompt-cache breakpoint, for GPT-5.6 and later.</summary>
public sealed record PromptCacheBreakpoint
{
    /// <summary>Gets a breakpoint.</summary>
    public static PromptCacheBreakpoint Explicit => new();

    /// <summary>Gets who sets the breakpoint.</summary>
    /// <value><see cref="PromptCacheMode.Explicit"/>, the only mode there is.</value>
    [JsonPropertyName("mode")]
    public PromptCacheMode Mode { get => field == default ? PromptCacheMode.Explicit : field; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
