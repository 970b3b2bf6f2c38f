using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the prices of a model or an endpoint: per token, request, image or search, in US dollars.</summary>
[JsonConverter(typeof(WireConverter<ModelPricing>))]
public sealed record ModelPricing : IWire<ModelPricing>
{
    /// <summary>Initializes a new instance of the <see cref="ModelPricing"/> class.</summary>
    public ModelPricing()
    {
    }

    /// <summary>Gets the price of a prompt token.</summary>
    /// <value>US dollars.</value>
    public decimal? Prompt { get; init; }

    /// <summary>Gets the price of a completion token.</summary>
    /// <value>US dollars.</value>
    public decimal? Completion { get; init; }

    /// <summary>Gets the price of a request.</summary>
    /// <value>US dollars.</value>
    public decimal? Request { get; init; }

    /// <summary>Gets the price of an input image.</summary>
    /// <value>US dollars.</value>
    public decimal? Image { get; init; }

    /// <summary>Gets the price of an image token.</summary>
    /// <value>US dollars.</value>
    public decimal? ImageToken { get; init; }

    /// <summary>Gets the price of an output image.</summary>
    /// <value>US dollars.</value>
    public decimal? ImageOutput { get; init; }

    /// <summary>Gets the price of an audio input token.</summary>
    /// <value>US dollars.</value>
    public decimal? Audio { get; init; }

    /// <summary>Gets the price of an audio output token.</summary>
    /// <value>US dollars.</value>
    public decimal? AudioOutput { get; init; }

    /// <summary>Gets the price of a cached audio input token.</summary>
    /// <value>US dollars.</value>
    public decimal? InputAudioCache { get; init; }

    /// <summary>Gets the price of a web search.</summary>
    /// <value>US dollars.</value>
    public decimal? WebSearch { get; init; }

    /// <summary>Gets the price of a reasoning token, where it differs from a completion token.</summary>
    /// <value>US dollars.</value>
    public decimal? InternalReasoning { get; init; }

    /// <summary>Gets the price of a prompt token read from the cache.</summary>
    /// <value>US dollars.</value>
    public decimal? InputCacheRead { get; init; }

    /// <summary>Gets the price of a prompt token written to the cache, for the default lifetime of 5 minutes.</summary>
    /// <value>US dollars.</value>
    public decimal? InputCacheWrite { get; init; }

    /// <summary>Gets the price of a prompt token written to the cache for one hour.</summary>
    /// <value>US dollars.</value>
    public decimal? InputCacheWriteOneHour { get; init; }

    /// <summary>Gets the discount, by which all prices are reduced.</summary>
    /// <value>A fraction of 1: 0 for none, 1 for free.</value>
    public decimal? Discount { get; init; }

    /// <summary>Gets the prices under conditions, such as a long prompt or a time of day. Of those that apply, the last with a price wins, price by price.</summary>
    public IReadOnlyList<PricingOverride>? Overrides { get; init; }

    /// <summary>Gets a value indicating whether the price varies (<c>-1</c>): that of a router depends on the model that it selects.</summary>
    public bool IsVariable => PriceRules.IsVariable(this);

    /// <summary>Gets a value indicating whether tokens and requests cost nothing, under all conditions.</summary>
    public bool IsFree => PriceRules.IsFree(this);

    /// <summary>Returns the prices that apply to a request, with its overrides resolved.</summary>
    /// <param name="promptTokens">The number of prompt tokens.</param>
    /// <param name="time">The time of the request; <see langword="null"/> to leave out overrides with a time or a day.</param>
    /// <returns>The prices, without overrides.</returns>
    public ModelPricing Resolve(long promptTokens, DateTimeOffset? time = null) => PriceRules.Resolve(this, promptTokens, time);

    /// <summary>Estimates the cost of a completion.</summary>
    /// <param name="usage">The token usage, actual or expected.</param>
    /// <param name="time">The time of the request; <see langword="null"/> to leave out overrides with a time or a day.</param>
    /// <param name="inputImages">The number of input images, for models with a price per image. The usage does not contain it.</param>
    /// <param name="outputImages">The number of output images, for models with a price per image. The usage does not contain it.</param>
    /// <returns>US dollars; <see langword="null"/> if the price varies, or a price or the number of prompt tokens is missing.</returns>
    /// <remarks>
    /// Cached, cache-write, audio and reasoning tokens are part of the prompt and completion tokens; each has the general price if the model has no
    /// separate one. The service decides the actual cost (<see cref="Usage.Cost"/>), which depends on the provider.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="usage"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of images is negative.</exception>
    public decimal? Estimate(Usage usage, DateTimeOffset? time = null, int inputImages = 0, int outputImages = 0)
    {
        ArgumentNullException.ThrowIfNull(usage);
        ArgumentOutOfRangeException.ThrowIfNegative(inputImages);
        ArgumentOutOfRangeException.ThrowIfNegative(outputImages);
        return PriceRules.Estimate(this, usage, time, inputImages, outputImages);
    }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ModelPricing(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("prompt"u8)) Prompt = json.Decimal();
            else if (json.Is("completion"u8)) Completion = json.Decimal();
            else if (json.Is("request"u8)) Request = json.Decimal();
            else if (json.Is("image"u8)) Image = json.Decimal();
            else if (json.Is("image_token"u8)) ImageToken = json.Decimal();
            else if (json.Is("image_output"u8)) ImageOutput = json.Decimal();
            else if (json.Is("audio"u8)) Audio = json.Decimal();
            else if (json.Is("audio_output"u8)) AudioOutput = json.Decimal();
            else if (json.Is("input_audio_cache"u8)) InputAudioCache = json.Decimal();
            else if (json.Is("web_search"u8)) WebSearch = json.Decimal();
            else if (json.Is("internal_reasoning"u8)) InternalReasoning = json.Decimal();
            else if (json.Is("input_cache_read"u8)) InputCacheRead = json.Decimal();
            else if (json.Is("input_cache_write"u8)) InputCacheWrite = json.Decimal();
            else if (json.Is("input_cache_write_1h"u8)) InputCacheWriteOneHour = json.Decimal();
            else if (json.Is("discount"u8)) Discount = json.Decimal();
            else if (json.Is("overrides"u8)) Overrides = json.List<PricingOverride>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ModelPricing? IWire<ModelPricing>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.DecimalText("prompt"u8, Prompt);
        json.DecimalText("completion"u8, Completion);
        json.DecimalText("request"u8, Request);
        json.DecimalText("image"u8, Image);
        json.DecimalText("image_token"u8, ImageToken);
        json.DecimalText("image_output"u8, ImageOutput);
        json.DecimalText("audio"u8, Audio);
        json.DecimalText("audio_output"u8, AudioOutput);
        json.DecimalText("input_audio_cache"u8, InputAudioCache);
        json.DecimalText("web_search"u8, WebSearch);
        json.DecimalText("internal_reasoning"u8, InternalReasoning);
        json.DecimalText("input_cache_read"u8, InputCacheRead);
        json.DecimalText("input_cache_write"u8, InputCacheWrite);
        json.DecimalText("input_cache_write_1h"u8, InputCacheWriteOneHour);
        json.Member("discount"u8, Discount);
        json.Member("overrides"u8, Overrides);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
