using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents one step that handled a request on its way to the model and back.</summary>
public sealed record PipelineStage
{
    /// <summary>Gets what kind of step it is.</summary>
    [JsonPropertyName("type")]
    public PipelineStageType? Type { get; init; }

    /// <summary>Gets the step's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Gets the id of the guardrail.</summary>
    [JsonPropertyName("guardrail_id")]
    public string? GuardrailId { get; init; }

    /// <summary>Gets what the guardrail applies to.</summary>
    [JsonPropertyName("guardrail_scope")]
    public string? GuardrailScope { get; init; }

    /// <summary>Gets what the step did, in one sentence.</summary>
    [JsonPropertyName("summary")]
    public string? Summary { get; init; }

    /// <summary>Gets what the step cost.</summary>
    /// <value>US dollars.</value>
    [JsonPropertyName("cost_usd")]
    public decimal? CostUsd { get; init; }

    /// <summary>Gets what else the step reports; the auto router's class of the task is <c>task_type</c> in it.</summary>
    [JsonPropertyName("data")]
    public JsonElement? Data { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
