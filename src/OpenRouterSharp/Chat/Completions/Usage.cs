using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents what an answer consumed and cost. Tokens are counted by the model's own tokenizer, as billed.</summary>
public sealed record Usage
{
    /// <summary>Gets the tokens of the request.</summary>
    [JsonPropertyName("prompt_tokens")]
    public long? PromptTokens { get; init; }

    /// <summary>Gets the tokens of the answer, thinking included.</summary>
    [JsonPropertyName("completion_tokens")]
    public long? CompletionTokens { get; init; }

    /// <summary>Gets the sum of both.</summary>
    [JsonPropertyName("total_tokens")]
    public long? TotalTokens { get; init; }

    /// <summary>Gets what the account is charged.</summary>
    /// <value>US dollars. With the caller's own provider key, OpenRouter's fee only.</value>
    [JsonPropertyName("cost")]
    public decimal? Cost { get; init; }

    /// <summary>Gets whether the caller's own provider key was used.</summary>
    [JsonPropertyName("is_byok")]
    public bool? IsByok { get; init; }

    /// <summary>Gets what the request's tokens are made of.</summary>
    [JsonPropertyName("prompt_tokens_details")]
    public PromptTokensDetails? PromptTokensDetails { get; init; }

    /// <summary>Gets what the answer's tokens are made of.</summary>
    [JsonPropertyName("completion_tokens_details")]
    public CompletionTokensDetails? CompletionTokensDetails { get; init; }

    /// <summary>Gets what the provider charges.</summary>
    [JsonPropertyName("cost_details")]
    public CostDetails? CostDetails { get; init; }

    /// <summary>Gets the use of tools that OpenRouter ran (<c>server_tool_use_details</c>, or <c>server_tool_use</c>).</summary>
    [JsonPropertyName("server_tool_use_details")]
    public ServerToolUse? ServerToolUse { get; init; }

    /// <summary>Gets the answer's tokens that were spent on thinking.</summary>
    [JsonIgnore]
    public long? ReasoningTokens => CompletionTokensDetails?.ReasoningTokens;

    /// <summary>Gets the request's tokens that were read from the prompt cache.</summary>
    [JsonIgnore]
    public long? CachedTokens => PromptTokensDetails?.CachedTokens;

    /// <summary>Gets the request's tokens that were written to the prompt cache.</summary>
    [JsonIgnore]
    public long? CacheWriteTokens => PromptTokensDetails?.CacheWriteTokens;

    // The guides' name of the field; read, never written.
    [JsonInclude]
    [JsonPropertyName("server_tool_use")]
    internal ServerToolUse? ServerToolUseAlias
    {
        get => null;
        init => ServerToolUse ??= value;
    }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
