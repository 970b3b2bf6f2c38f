using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the approximate location of a user.</summary>
[JsonConverter(typeof(WireConverter<UserLocation>))]
public sealed record UserLocation : IWire<UserLocation>
{
    /// <summary>Initializes a new instance of the <see cref="UserLocation"/> class.</summary>
    public UserLocation()
    {
    }

    /// <summary>Gets the location type.</summary>
    /// <value><c>approximate</c>, the only type defined.</value>
    public string Type { get => field ?? "approximate"; init; }

    /// <summary>Gets the city.</summary>
    public string? City { get; init; }

    /// <summary>Gets the region or state.</summary>
    public string? Region { get; init; }

    /// <summary>Gets the two-letter country code.</summary>
    public string? Country { get; init; }

    /// <summary>Gets the IANA time zone name.</summary>
    public string? Timezone { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private UserLocation(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) Type = json.String()!;
            else if (json.Is("city"u8)) City = json.String();
            else if (json.Is("region"u8)) Region = json.String();
            else if (json.Is("country"u8)) Country = json.String();
            else if (json.Is("timezone"u8)) Timezone = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static UserLocation? IWire<UserLocation>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("type"u8, Type);
        json.Member("city"u8, City);
        json.Member("region"u8, Region);
        json.Member("country"u8, Country);
        json.Member("timezone"u8, Timezone);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
