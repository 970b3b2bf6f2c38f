using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Account;

/// <summary>Represents the credits of an account.</summary>
[JsonConverter(typeof(WireConverter<Credits>))]
public sealed record Credits : IWire<Credits>
{
    /// <summary>Initializes a new instance of the <see cref="Credits"/> class.</summary>
    public Credits()
    {
    }

    /// <summary>Gets the total credits bought.</summary>
    /// <value>US dollars.</value>
    public decimal? TotalCredits { get; init; }

    /// <summary>Gets the total credits spent.</summary>
    /// <value>US dollars.</value>
    public decimal? TotalUsage { get; init; }

    /// <summary>Gets the remaining credits: <see cref="TotalCredits"/> minus <see cref="TotalUsage"/>.</summary>
    /// <value>US dollars; negative if more was spent than bought; <see langword="null"/> if either is unknown.</value>
    public decimal? Remaining => TotalCredits - TotalUsage;

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private Credits(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("total_credits"u8)) TotalCredits = json.Decimal();
            else if (json.Is("total_usage"u8)) TotalUsage = json.Decimal();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static Credits? IWire<Credits>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("total_credits"u8, TotalCredits);
        json.Member("total_usage"u8, TotalUsage);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
