using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a prompt-cache breakpoint: the prompt up to this point is cached.</summary>
/// <remarks>Claude accepts at most four per request; Gemini uses only the last one.</remarks>
[JsonConverter(typeof(WireConverter<CacheControl>))]
public sealed record CacheControl : IWire<CacheControl>
{
    /// <summary>Initializes a new instance of the <see cref="CacheControl"/> class.</summary>
    public CacheControl()
    {
    }

    /// <summary>Gets a breakpoint with the provider's default time to live of five minutes.</summary>
    public static CacheControl Ephemeral => new();

    /// <summary>Gets a breakpoint with a time to live of one hour.</summary>
    public static CacheControl OneHour => new() { Ttl = CacheTtl.OneHour };

    /// <summary>Gets the cache type.</summary>
    /// <value><c>ephemeral</c>, the only type defined.</value>
    public string Type { get => field ?? "ephemeral"; init; }

    /// <summary>Gets the time to live of the cached prompt.</summary>
    /// <value>Default: five minutes.</value>
    public CacheTtl? Ttl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private CacheControl(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) Type = json.String()!;
            else if (json.Is("ttl"u8)) Ttl = json.Word<CacheTtl>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static CacheControl? IWire<CacheControl>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("type"u8, Type);
        json.Member("ttl"u8, Ttl?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
