using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the parameters of <see cref="DateTimeTool"/>.</summary>
[JsonConverter(typeof(WireConverter<DateTimeToolParameters>))]
public sealed record DateTimeToolParameters : IWire<DateTimeToolParameters>
{
    /// <summary>Initializes a new instance of the <see cref="DateTimeToolParameters"/> class.</summary>
    public DateTimeToolParameters()
    {
    }

    /// <summary>Gets the IANA time zone name, such as <c>Europe/Berlin</c>.</summary>
    /// <value>Default: UTC.</value>
    public string? Timezone { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private DateTimeToolParameters(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("timezone"u8)) Timezone = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static DateTimeToolParameters? IWire<DateTimeToolParameters>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("timezone"u8, Timezone);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
