using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the trace settings for the observability tools connected to the account.</summary>
[JsonConverter(typeof(WireConverter<TraceSettings>))]
public sealed record TraceSettings : IWire<TraceSettings>
{
    /// <summary>Initializes a new instance of the <see cref="TraceSettings"/> class.</summary>
    public TraceSettings()
    {
    }

    /// <summary>Gets the trace ID, which groups requests into one trace.</summary>
    public string? TraceId { get; init; }

    /// <summary>Gets the name of the trace.</summary>
    public string? TraceName { get; init; }

    /// <summary>Gets the name of the span that encloses the generation.</summary>
    public string? SpanName { get; init; }

    /// <summary>Gets the name of the generation.</summary>
    public string? GenerationName { get; init; }

    /// <summary>Gets the ID of the parent span of the generation.</summary>
    public string? ParentSpanId { get; init; }

    /// <summary>Gets or sets additional fields, passed to the tools unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private TraceSettings(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("trace_id"u8)) TraceId = json.String();
            else if (json.Is("trace_name"u8)) TraceName = json.String();
            else if (json.Is("span_name"u8)) SpanName = json.String();
            else if (json.Is("generation_name"u8)) GenerationName = json.String();
            else if (json.Is("parent_span_id"u8)) ParentSpanId = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static TraceSettings? IWire<TraceSettings>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("trace_id"u8, TraceId);
        json.Member("trace_name"u8, TraceName);
        json.Member("span_name"u8, SpanName);
        json.Member("generation_name"u8, GenerationName);
        json.Member("parent_span_id"u8, ParentSpanId);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
