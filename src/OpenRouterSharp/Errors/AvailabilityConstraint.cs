using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a request field whose constraint no provider meets.</summary>
[JsonConverter(typeof(WireConverter<AvailabilityConstraint>))]
public sealed record AvailabilityConstraint : IWire<AvailabilityConstraint>
{
    /// <summary>Initializes a new instance of the <see cref="AvailabilityConstraint"/> class.</summary>
    public AvailabilityConstraint()
    {
    }

    /// <summary>Gets the name of the field on the wire.</summary>
    public string? Field { get; init; }

    /// <summary>Gets the explanation of the constraint violation.</summary>
    public string? Detail { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private AvailabilityConstraint(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("field"u8)) Field = json.String();
            else if (json.Is("detail"u8)) Detail = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AvailabilityConstraint? IWire<AvailabilityConstraint>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("field"u8, Field);
        json.Member("detail"u8, Detail);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
