using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches;

/// <summary>Represents the number of requests of a batch by outcome.</summary>
[JsonConverter(typeof(WireConverter<BatchCounts>))]
public sealed record BatchCounts : IWire<BatchCounts>
{
    /// <summary>Initializes a new instance of the <see cref="BatchCounts"/> class.</summary>
    public BatchCounts()
    {
    }

    /// <summary>Gets the number of requests in the batch.</summary>
    public long? Total { get; init; }

    /// <summary>Gets the number of requests that succeeded.</summary>
    public long? Completed { get; init; }

    /// <summary>Gets the number of requests that failed.</summary>
    public long? Failed { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private BatchCounts(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("total"u8)) Total = json.Int64();
            else if (json.Is("completed"u8)) Completed = json.Int64();
            else if (json.Is("failed"u8)) Failed = json.Int64();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static BatchCounts? IWire<BatchCounts>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("total"u8, Total);
        json.Member("completed"u8, Completed);
        json.Member("failed"u8, Failed);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
