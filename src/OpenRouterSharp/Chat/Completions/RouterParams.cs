using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the parameters of a router.</summary>
[JsonConverter(typeof(WireConverter<RouterParams>))]
public sealed record RouterParams : IWire<RouterParams>
{
    /// <summary>Initializes a new instance of the <see cref="RouterParams"/> class.</summary>
    public RouterParams()
    {
    }

    /// <summary>Gets the minimum quality that the router accepts.</summary>
    public double? QualityFloor { get; init; }

    /// <summary>Gets the minimum throughput that the router accepts.</summary>
    public double? ThroughputFloor { get; init; }

    /// <summary>Gets the version group from which the model was selected.</summary>
    public string? VersionGroup { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private RouterParams(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("quality_floor"u8)) QualityFloor = json.Double();
            else if (json.Is("throughput_floor"u8)) ThroughputFloor = json.Double();
            else if (json.Is("version_group"u8)) VersionGroup = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static RouterParams? IWire<RouterParams>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("quality_floor"u8, QualityFloor);
        json.Member("throughput_floor"u8, ThroughputFloor);
        json.Member("version_group"u8, VersionGroup);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
