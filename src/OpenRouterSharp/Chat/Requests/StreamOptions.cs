using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents streaming options.</summary>
[JsonConverter(typeof(WireConverter<StreamOptions>))]
public sealed record StreamOptions : IWire<StreamOptions>
{
    /// <summary>Initializes a new instance of the <see cref="StreamOptions"/> class.</summary>
    public StreamOptions()
    {
    }

    /// <summary>Gets a value indicating whether usage is included. Without effect: it always is.</summary>
    public bool? IncludeUsage { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private StreamOptions(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("include_usage"u8)) IncludeUsage = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static StreamOptions? IWire<StreamOptions>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("include_usage"u8, IncludeUsage);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
