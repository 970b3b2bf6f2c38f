using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the settings of <see cref="FusionTool"/>.</summary>
[JsonConverter(typeof(WireConverter<FusionToolParameters>))]
public sealed record FusionToolParameters : IWire<FusionToolParameters>
{
    /// <summary>Initializes a new instance of the <see cref="FusionToolParameters"/> class.</summary>
    public FusionToolParameters()
    {
    }

    /// <summary>Gets the models that are asked.</summary>
    /// <value>1 to 8.</value>
    public IReadOnlyList<string>? AnalysisModels { get; init; }

    /// <summary>Gets the model that melts the answers into one.</summary>
    public string? Model { get; init; }

    /// <summary>Gets how many tool calls each model may make.</summary>
    /// <value>1 to 16; default 4.</value>
    public int? MaxToolCalls { get; init; }

    /// <summary>Gets how many tokens the model may answer.</summary>
    /// <value>Default 16,000.</value>
    public int? MaxCompletionTokens { get; init; }

    /// <summary>Gets how much the model thinks. Only the level and the budget count here.</summary>
    public ReasoningSettings? Reasoning { get; init; }

    /// <summary>Gets how freely the model chooses its words.</summary>
    public double? Temperature { get; init; }

    /// <summary>Gets the server tools of the models that are asked; an empty list takes them away.</summary>
    /// <value>At most 8.</value>
    public IReadOnlyList<Tool>? Tools { get; init; }

    /// <summary>Gets the prompt caching of the inner requests.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
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
