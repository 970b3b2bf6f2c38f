using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the parameters of <see cref="FusionTool"/>.</summary>
[JsonConverter(typeof(WireConverter<FusionToolParameters>))]
public sealed record FusionToolParameters : IWire<FusionToolParameters>
{
    /// <summary>Initializes a new instance of the <see cref="FusionToolParameters"/> class.</summary>
    public FusionToolParameters()
    {
    }

    /// <summary>Gets the models to query.</summary>
    /// <value>1 to 8 models.</value>
    public IReadOnlyList<string>? AnalysisModels { get; init; }

    /// <summary>Gets the model that merges the responses.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the maximum number of tool calls per model.</summary>
    /// <value>1 to 16. Default: 4.</value>
    public int? MaxToolCalls { get; init; }

    /// <summary>Gets the maximum number of completion tokens per model.</summary>
    /// <value>Default: 16,000.</value>
    public int? MaxCompletionTokens { get; init; }

    /// <summary>Gets the reasoning settings. Only the effort and the budget apply.</summary>
    public ReasoningSettings? Reasoning { get; init; }

    /// <summary>Gets the sampling temperature: higher values make the output more random.</summary>
    public double? Temperature { get; init; }

    /// <summary>Gets the server tools available to the queried models; an empty list removes them.</summary>
    /// <value>At most 8 tools.</value>
    public IReadOnlyList<Tool>? Tools { get; init; }

    /// <summary>Gets the prompt caching settings of the inner requests.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private FusionToolParameters(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("analysis_models"u8)) AnalysisModels = json.StringsWithNulls();
            else if (json.Is("model"u8)) Model = json.String();
            else if (json.Is("max_tool_calls"u8)) MaxToolCalls = json.Int32();
            else if (json.Is("max_completion_tokens"u8)) MaxCompletionTokens = json.Int32();
            else if (json.Is("reasoning"u8)) Reasoning = json.Value<ReasoningSettings>();
            else if (json.Is("temperature"u8)) Temperature = json.Double();
            else if (json.Is("tools"u8)) Tools = json.ListWithNulls<Tool>();
            else if (json.Is("cache_control"u8)) CacheControl = json.Value<CacheControl>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static FusionToolParameters? IWire<FusionToolParameters>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("analysis_models"u8, AnalysisModels);
        json.Member("model"u8, Model);
        json.Member("max_tool_calls"u8, MaxToolCalls);
        json.Member("max_completion_tokens"u8, MaxCompletionTokens);
        json.Member("reasoning"u8, Reasoning);
        json.Member("temperature"u8, Temperature);
        json.Member("tools"u8, Tools);
        json.Member("cache_control"u8, CacheControl);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
