using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Embeddings;

/// <summary>Represents the token usage and cost of a request for embeddings.</summary>
[JsonConverter(typeof(WireConverter<EmbeddingsUsage>))]
public sealed record EmbeddingsUsage : IWire<EmbeddingsUsage>
{
    /// <summary>Initializes a new instance of the <see cref="EmbeddingsUsage"/> class.</summary>
    public EmbeddingsUsage()
    {
    }

    /// <summary>Gets the number of input tokens.</summary>
    public long? PromptTokens { get; init; }

    /// <summary>Gets the total number of tokens.</summary>
    public long? TotalTokens { get; init; }

    /// <summary>Gets the amount charged to the account.</summary>
    /// <value>US dollars.</value>
    public decimal? Cost { get; init; }

    /// <summary>Gets the provider's charges.</summary>
    public CostDetails? CostDetails { get; init; }

    /// <summary>Gets a value indicating whether the caller's own provider key was used.</summary>
    public bool? IsByok { get; init; }

    /// <summary>Gets the breakdown of the input tokens by modality.</summary>
    public EmbeddingsTokensDetails? PromptTokensDetails { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private EmbeddingsUsage(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("prompt_tokens"u8)) PromptTokens = json.Int64();
            else if (json.Is("total_tokens"u8)) TotalTokens = json.Int64();
            else if (json.Is("cost"u8)) Cost = json.Decimal();
            else if (json.Is("cost_details"u8)) CostDetails = json.Value<CostDetails>();
            else if (json.Is("is_byok"u8)) IsByok = json.Boolean();
            else if (json.Is("prompt_tokens_details"u8)) PromptTokensDetails = json.Value<EmbeddingsTokensDetails>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static EmbeddingsUsage? IWire<EmbeddingsUsage>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("prompt_tokens"u8, PromptTokens);
        json.Member("total_tokens"u8, TotalTokens);
        json.Member("cost"u8, Cost);
        json.Member("cost_details"u8, CostDetails);
        json.Member("is_byok"u8, IsByok);
        json.Member("prompt_tokens_details"u8, PromptTokensDetails);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
