using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Account;

/// <summary>Represents the requests of an account to free models (<c>:free</c>) in the current UTC day.</summary>
/// <remarks>Exempt accounts, and requests with the account's own provider keys (BYOK), are not limited.</remarks>
[JsonConverter(typeof(WireConverter<FreeModelRequests>))]
public sealed record FreeModelRequests : IWire<FreeModelRequests>
{
    /// <summary>Initializes a new instance of the <see cref="FreeModelRequests"/> class.</summary>
    public FreeModelRequests()
    {
    }

    /// <summary>Gets the number of requests made.</summary>
    public int? Used { get; init; }

    /// <summary>Gets the maximum number of requests, which depends on the credits bought.</summary>
    public int? Limit { get; init; }

    /// <summary>Gets the number of requests left.</summary>
    public int? Remaining { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private FreeModelRequests(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("used"u8)) Used = json.Int32();
            else if (json.Is("limit"u8)) Limit = json.Int32();
            else if (json.Is("remaining"u8)) Remaining = json.Int32();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static FreeModelRequests? IWire<FreeModelRequests>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("used"u8, Used);
        json.Member("limit"u8, Limit);
        json.Member("remaining"u8, Remaining);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
