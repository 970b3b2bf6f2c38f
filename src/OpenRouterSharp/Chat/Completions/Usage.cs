using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the token usage and cost of a completion. Tokens are counted with the model's native tokenizer, as billed.</summary>
[JsonConverter(typeof(WireConverter<Usage>))]
public sealed record Usage : IWire<Usage>
{
    /// <summary>Initializes a new instance of the <see cref="Usage"/> class.</summary>
    public Usage()
    {
    }

    /// <summary>Gets the number of prompt tokens.</summary>
    public long? PromptTokens { get; init; }

    /// <summary>Gets the number of completion tokens, including reasoning tokens.</summary>
    public long? CompletionTokens { get; init; }

    /// <summary>Gets the total number of prompt and completion tokens.</summary>
    public long? TotalTokens { get; init; }

    /// <summary>Gets the amount charged to the account.</summary>
    /// <value>US dollars. With the caller's own provider key, OpenRouter's fee only.</value>
    public decimal? Cost { get; init; }

    /// <summary>Gets a value indicating whether the caller's own provider key was used.</summary>
    public bool? IsByok { get; init; }

    /// <summary>Gets the breakdown of the prompt tokens.</summary>
    public PromptTokensDetails? PromptTokensDetails { get; init; }

    /// <summary>Gets the breakdown of the completion tokens.</summary>
    public CompletionTokensDetails? CompletionTokensDetails { get; init; }

    /// <summary>Gets the provider's charges.</summary>
    public CostDetails? CostDetails { get; init; }

    /// <summary>Gets the usage of server tools (<c>server_tool_use_details</c>, or <c>server_tool_use</c>).</summary>
    public ServerToolUse? ServerToolUse { get; init; }

    /// <summary>Gets the number of completion tokens spent on reasoning.</summary>
    public long? ReasoningTokens => CompletionTokensDetails?.ReasoningTokens;

    /// <summary>Gets the number of prompt tokens read from the prompt cache.</summary>
    public long? CachedTokens => PromptTokensDetails?.CachedTokens;

    /// <summary>Gets the number of prompt tokens written to the prompt cache.</summary>
    public long? CacheWriteTokens => PromptTokensDetails?.CacheWriteTokens;

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private Usage(ref WireReader json)
    {
        ServerToolUse? alias = null;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("prompt_tokens"u8)) PromptTokens = json.Int64();
            else if (json.Is("completion_tokens"u8)) CompletionTokens = json.Int64();
            else if (json.Is("total_tokens"u8)) TotalTokens = json.Int64();
            else if (json.Is("cost"u8)) Cost = json.Decimal();
            else if (json.Is("is_byok"u8)) IsByok = json.Boolean();
            else if (json.Is("prompt_tokens_details"u8)) PromptTokensDetails = json.Value<PromptTokensDetails>();
            else if (json.Is("completion_tokens_details"u8)) CompletionTokensDetails = json.Value<CompletionTokensDetails>();
            else if (json.Is("cost_details"u8)) CostDetails = json.Value<CostDetails>();
            else if (json.Is("server_tool_use_details"u8)) ServerToolUse = json.Value<ServerToolUse>();
            else if (json.Is("server_tool_use"u8)) alias = json.Value<ServerToolUse>();
            else json.Keep();
        }

        // An alias from the service's guides; read, never written.
        ServerToolUse ??= alias;
        AdditionalProperties = json.End(outer);
    }

    static Usage? IWire<Usage>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("prompt_tokens"u8, PromptTokens);
        json.Member("completion_tokens"u8, CompletionTokens);
        json.Member("total_tokens"u8, TotalTokens);
        json.Member("cost"u8, Cost);
        json.Member("is_byok"u8, IsByok);
        json.Member("prompt_tokens_details"u8, PromptTokensDetails);
        json.Member("completion_tokens_details"u8, CompletionTokensDetails);
        json.Member("cost_details"u8, CostDetails);
        json.Member("server_tool_use_details"u8, ServerToolUse);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
