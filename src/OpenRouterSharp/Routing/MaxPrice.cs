using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the maximum prices to pay for a request. Providers above any of them are excluded.</summary>
/// <remarks>Amounts are written as decimal strings, as the service's schema requires.</remarks>
[JsonConverter(typeof(WireConverter<MaxPrice>))]
public sealed record MaxPrice : IWire<MaxPrice>
{
    /// <summary>Initializes a new instance of the <see cref="MaxPrice"/> class.</summary>
    public MaxPrice()
    {
    }

    /// <summary>Gets the maximum prompt price.</summary>
    /// <value>US dollars per million tokens.</value>
    public decimal? Prompt { get; init; }

    /// <summary>Gets the maximum completion price.</summary>
    /// <value>US dollars per million tokens.</value>
    public decimal? Completion { get; init; }

    /// <summary>Gets the maximum price per image.</summary>
    /// <value>US dollars.</value>
    public decimal? Image { get; init; }

    /// <summary>Gets the maximum price of audio.</summary>
    /// <value>US dollars.</value>
    public decimal? Audio { get; init; }

    /// <summary>Gets the maximum price per request.</summary>
    /// <value>US dollars.</value>
    public decimal? Request { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private MaxPrice(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("prompt"u8)) Prompt = json.Decimal();
            else if (json.Is("completion"u8)) Completion = json.Decimal();
            else if (json.Is("image"u8)) Image = json.Decimal();
            else if (json.Is("audio"u8)) Audio = json.Decimal();
            else if (json.Is("request"u8)) Request = json.Decimal();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static MaxPrice? IWire<MaxPrice>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.DecimalText("prompt"u8, Prompt);
        json.DecimalText("completion"u8, Completion);
        json.DecimalText("image"u8, Image);
        json.DecimalText("audio"u8, Audio);
        json.DecimalText("request"u8, Request);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
