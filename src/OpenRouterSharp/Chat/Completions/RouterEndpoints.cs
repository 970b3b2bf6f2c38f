using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the candidate endpoints for a request.</summary>
[JsonConverter(typeof(WireConverter<RouterEndpoints>))]
public sealed record RouterEndpoints : IWire<RouterEndpoints>
{
    /// <summary>Initializes a new instance of the <see cref="RouterEndpoints"/> class.</summary>
    public RouterEndpoints()
    {
    }

    /// <summary>Gets the total number of endpoints.</summary>
    public int? Total { get; init; }

    /// <summary>Gets the endpoints that met the routing constraints.</summary>
    public IReadOnlyList<RouterEndpoint>? Available { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
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
