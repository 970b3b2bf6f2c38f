using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents how OpenRouter found who answered (<c>openrouter_metadata</c>). It comes only when the request asks for it, and not with an answer from the response cache.</summary>
public sealed record RouterMetadata
{
    /// <summary>Gets the model as it was asked for.</summary>
    [JsonPropertyName("requested")]
    public string? Requested { get; init; }

    /// <summary>Gets how the router found the model.</summary>
    [JsonPropertyName("strategy")]
    public RoutingStrategy? Strategy { get; init; }

    /// <summary>Gets the region of the edge that took the request.</summary>
    [JsonPropertyName("region")]
    public string? Region { get; init; }

    /// <summary>Gets the routing in one sentence.</summary>
    [JsonPropertyName("summary")]
    public string? Summary { get; init; }

    /// <summary>Gets which attempt succeeded.</summary>
    /// <value>1 for the first; 0 when no provider was reached.</value>
    [JsonPropertyName("attempt")]
    public int? Attempt { get; init; }

    /// <summary>Gets whether the caller's own provider key was used.</summary>
    [JsonPropertyName("is_byok")]
    public bool? IsByok { get; init; }

    /// <summary>Gets the endpoints that could have served.</summary>
    [JsonPropertyName("endpoints")]
    public RouterEndpoints? Endpoints { get; init; }

    /// <summary>Gets the attempts, in order.</summary>
    [JsonPropertyName("attempts")]
    public IReadOnlyList<RouterAttempt>? Attempts { get; init => field = NullFree.List(value); }

    /// <summary>Gets the settings of the router.</summary>
    [JsonPropertyName("params")]
    public RouterParams? Params { get; init; }

    /// <summary>Gets the steps that handled the request.</summary>
    [JsonPropertyName("pipeline")]
    public IReadOnlyList<PipelineStage>? Pipeline { get; init => field = NullFree.List(value); }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
