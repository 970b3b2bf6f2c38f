using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the endpoints that could have served a request.</summary>
[JsonConverter(typeof(WireConverter<RouterEndpoints>))]
public sealed record RouterEndpoints : IWire<RouterEndpoints>
{
    /// <summary>Initializes a new instance of the <see cref="RouterEndpoints"/> class.</summary>
    public RouterEndpoints()
    {
    }

    /// <summary>Gets how many there are.</summary>
    public int? Total { get; init; }

    /// <summary>Gets those that the routing allowed.</summary>
    public IReadOnlyList<RouterEndpoint>? Available { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private RouterEndpoints(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("total"u8)) Total = json.Int32();
            else if (json.Is("available"u8)) Available = json.List<RouterEndpoint>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static RouterEndpoints? IWire<RouterEndpoints>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("total"u8, Total);
        json.Member("available"u8, Available);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
