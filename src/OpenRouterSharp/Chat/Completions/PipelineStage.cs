using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a stage of the pipeline that processed a request or its response.</summary>
[JsonConverter(typeof(WireConverter<PipelineStage>))]
public sealed record PipelineStage : IWire<PipelineStage>
{
    /// <summary>Initializes a new instance of the <see cref="PipelineStage"/> class.</summary>
    public PipelineStage()
    {
    }

    /// <summary>Gets the type of the stage.</summary>
    public PipelineStageType? Type { get; init; }

    /// <summary>Gets the name of the stage.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the guardrail ID.</summary>
    public string? GuardrailId { get; init; }

    /// <summary>Gets the scope of the guardrail.</summary>
    public string? GuardrailScope { get; init; }

    /// <summary>Gets a one-sentence summary of the stage's effect.</summary>
    public string? Summary { get; init; }

    /// <summary>Gets the cost of the stage.</summary>
    /// <value>US dollars.</value>
    public decimal? CostUsd { get; init; }

    /// <summary>Gets the additional data of the stage; for the auto router, it contains the task classification as <c>task_type</c>.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private PipelineStage(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) Type = json.Word<PipelineStageType>();
            else if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("guardrail_id"u8)) GuardrailId = json.String();
            else if (json.Is("guardrail_scope"u8)) GuardrailScope = json.String();
            else if (json.Is("summary"u8)) Summary = json.String();
            else if (json.Is("cost_usd"u8)) CostUsd = json.Decimal();
            else if (json.Is("data"u8)) Data = json.Any();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static PipelineStage? IWire<PipelineStage>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("type"u8, Type?.Value);
        json.Member("name"u8, Name);
        json.Member("guardrail_id"u8, GuardrailId);
        json.Member("guardrail_scope"u8, GuardrailScope);
        json.Member("summary"u8, Summary);
        json.Member("cost_usd"u8, CostUsd);
        json.Member("data"u8, Data);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
