using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the speed of an endpoint for a workload.</summary>
[JsonConverter(typeof(WireConverter<WorkloadPerformance>))]
public sealed record WorkloadPerformance : IWire<WorkloadPerformance>
{
    /// <summary>Initializes a new instance of the <see cref="WorkloadPerformance"/> class.</summary>
    public WorkloadPerformance()
    {
    }

    /// <summary>Gets the time to the first token; for images and videos, the whole time (<c>latency</c>).</summary>
    /// <value>Milliseconds.</value>
    public Percentiles? LatencyMilliseconds { get; init; }

    /// <summary>Gets the throughput of text (<c>throughput</c>).</summary>
    /// <value>Tokens per second.</value>
    public Percentiles? TokensPerSecond { get; init; }

    /// <summary>Gets the number of requests measured.</summary>
    public long? RequestCount { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private WorkloadPerformance(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("latency"u8)) LatencyMilliseconds = json.Value<Percentiles>();
            else if (json.Is("throughput"u8)) TokensPerSecond = json.Value<Percentiles>();
            else if (json.Is("request_count"u8)) RequestCount = json.Int64();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static WorkloadPerformance? IWire<WorkloadPerformance>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("latency"u8, LatencyMilliseconds);
        json.Member("throughput"u8, TokensPerSecond);
        json.Member("request_count"u8, RequestCount);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
