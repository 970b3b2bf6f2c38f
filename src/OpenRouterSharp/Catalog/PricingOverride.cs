using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents prices that apply under conditions. All conditions that are set must hold; prices that are not set stay as they are.</summary>
[JsonConverter(typeof(WireConverter<PricingOverride>))]
public sealed record PricingOverride : IWire<PricingOverride>
{
    /// <summary>Initializes a new instance of the <see cref="PricingOverride"/> class.</summary>
    public PricingOverride()
    {
    }

    /// <summary>Gets the number of prompt tokens that a request must exceed.</summary>
    /// <value>Tokens, exclusive.</value>
    public long? MinPromptTokens { get; init; }

    /// <summary>Gets the start of the daily time window as a clock number in UTC: 1030 is 10:30.</summary>
    /// <value>Inclusive. If it is after the end, the window wraps past midnight.</value>
    public int? UtcStart { get; init; }

    /// <summary>Gets the end of the daily time window as a clock number in UTC.</summary>
    /// <value>Exclusive.</value>
    public int? UtcEnd { get; init; }

    /// <summary>Gets the weekdays in UTC.</summary>
    /// <value><see langword="null"/> for every day.</value>
    public IReadOnlyList<UtcDay>? UtcDays { get; init; }

    /// <summary>Gets the price of a prompt token.</summary>
    /// <value>US dollars.</value>
    public decimal? Prompt { get; init; }

    /// <summary>Gets the price of a completion token.</summary>
    /// <value>US dollars.</value>
    public decimal? Completion { get; init; }

    /// <summary>Gets the price of an audio input token.</summary>
    /// <value>US dollars.</value>
    public decimal? Audio { get; init; }

    /// <summary>Gets the price of a cached audio input token.</summary>
    /// <value>US dollars.</value>
    public decimal? InputAudioCache { get; init; }

    /// <summary>Gets the price of a prompt token read from the cache.</summary>
    /// <value>US dollars.</value>
    public decimal? InputCacheRead { get; init; }

    /// <summary>Gets the price of a prompt token written to the cache, for the default lifetime of 5 minutes.</summary>
    /// <value>US dollars.</value>
    public decimal? InputCacheWrite { get; init; }

    /// <summary>Gets the price of a prompt token written to the cache for one hour.</summary>
    /// <value>US dollars.</value>
    public decimal? InputCacheWriteOneHour { get; init; }

    /// <summary>Determines whether the prices apply to a request.</summary>
    /// <param name="promptTokens">The number of prompt tokens.</param>
    /// <param name="time">The time of the request; <see langword="null"/> if unknown, in which case conditions on the time do not hold.</param>
    /// <returns><see langword="true"/> if all conditions hold; otherwise, <see langword="false"/>.</returns>
    public bool AppliesTo(long promptTokens, DateTimeOffset? time = null) => PriceRules.Applies(this, promptTokens, time);

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private PricingOverride(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("min_prompt_tokens"u8)) MinPromptTokens = json.Int64();
            else if (json.Is("utc_start"u8)) UtcStart = json.Int32();
            else if (json.Is("utc_end"u8)) UtcEnd = json.Int32();
            else if (json.Is("utc_days"u8)) UtcDays = json.Words<UtcDay>();
            else if (json.Is("prompt"u8)) Prompt = json.Decimal();
            else if (json.Is("completion"u8)) Completion = json.Decimal();
            else if (json.Is("audio"u8)) Audio = json.Decimal();
            else if (json.Is("input_audio_cache"u8)) InputAudioCache = json.Decimal();
            else if (json.Is("input_cache_read"u8)) InputCacheRead = json.Decimal();
            else if (json.Is("input_cache_write"u8)) InputCacheWrite = json.Decimal();
            else if (json.Is("input_cache_write_1h"u8)) InputCacheWriteOneHour = json.Decimal();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static PricingOverride? IWire<PricingOverride>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("min_prompt_tokens"u8, MinPromptTokens);
        json.Member("utc_start"u8, (long?)UtcStart);
        json.Member("utc_end"u8, (long?)UtcEnd);
        json.Words("utc_days"u8, UtcDays);
        json.DecimalText("prompt"u8, Prompt);
        json.DecimalText("completion"u8, Completion);
        json.DecimalText("audio"u8, Audio);
        json.DecimalText("input_audio_cache"u8, InputAudioCache);
        json.DecimalText("input_cache_read"u8, InputCacheRead);
        json.DecimalText("input_cache_write"u8, InputCacheWrite);
        json.DecimalText("input_cache_write_1h"u8, InputCacheWriteOneHour);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
