using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents usage reporting options. Deprecated, and without effect: usage is always included.</summary>
[JsonConverter(typeof(WireConverter<UsageOptions>))]
public sealed record UsageOptions : IWire<UsageOptions>
{
    /// <summary>Initializes a new instance of the <see cref="UsageOptions"/> class.</summary>
    public UsageOptions()
    {
    }

    /// <summary>Gets a value indicating whether to include usage.</summary>
    public bool? Include { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private UsageOptions(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("include"u8)) Include = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static UsageOptions? IWire<UsageOptions>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("include"u8, Include);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
