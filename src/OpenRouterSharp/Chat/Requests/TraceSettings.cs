using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents how the observability tools that the account is connected to see the request.</summary>
public sealed record TraceSettings
{
    /// <summary>Gets the id that groups requests into one trace.</summary>
    [JsonPropertyName("trace_id")]
    public string? TraceId { get; init; }

    /// <summary>Gets the trace's name.</summary>
    [JsonPropertyName("trace_name")]
    public string? TraceName { get; init; }

    /// <summary>Gets the name of the span around the generation.</summary>
    [JsonPropertyName("span_name")]
    public string? SpanName { get; init; }

    /// <summary>Gets the generation's name.</summary>
    [JsonPropertyName("generation_name")]
    public string? GenerationName { get; init; }

    /// <summary>Gets the id of the span that the generation belongs to.</summary>
    [JsonPropertyName("parent_span_id")]
    public string? ParentSpanId { get; init; }

    /// <summary>Gets or sets further fields, which the tools get as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
