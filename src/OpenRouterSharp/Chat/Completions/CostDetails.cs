using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the provider's charges, in US dollars.</summary>
[JsonConverter(typeof(WireConverter<CostDetails>))]
public sealed record CostDetails : IWire<CostDetails>
{
    /// <summary>Initializes a new instance of the <see cref="CostDetails"/> class.</summary>
    public CostDetails()
    {
    }

    /// <summary>Gets the total upstream cost; present only with the caller's own provider key.</summary>
    public decimal? UpstreamInferenceCost { get; init; }

    /// <summary>Gets the upstream cost of the prompt.</summary>
    public decimal? UpstreamInferencePromptCost { get; init; }

    /// <summary>Gets the upstream cost of the completion.</summary>
    public decimal? UpstreamInferenceCompletionsCost { get; init; }

    /// <summary>Gets the cost of metered server tools, such as sandbox time.</summary>
    /// <value>0 if they ran at no cost; <see langword="null"/> if none ran.</value>
    public decimal? ServerToolCost { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private CostDetails(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("upstream_inference_cost"u8)) UpstreamInferenceCost = json.Decimal();
            else if (json.Is("upstream_inference_prompt_cost"u8)) UpstreamInferencePromptCost = json.Decimal();
            else if (json.Is("upstream_inference_completions_cost"u8)) UpstreamInferenceCompletionsCost = json.Decimal();
            else if (json.Is("server_tool_cost"u8)) ServerToolCost = json.Decimal();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static CostDetails? IWire<CostDetails>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("upstream_inference_cost"u8, UpstreamInferenceCost);
        json.Member("upstream_inference_prompt_cost"u8, UpstreamInferencePromptCost);
        json.Member("upstream_inference_completions_cost"u8, UpstreamInferenceCompletionsCost);
        json.Member("server_tool_cost"u8, ServerToolCost);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
