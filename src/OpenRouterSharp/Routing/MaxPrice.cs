using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents the highest prices that a provider may ask. Providers that ask more are not used.</summary>
/// <remarks>The service's schema wants decimal strings, which is how the amounts are written.</remarks>
public sealed record MaxPrice
{
    /// <summary>Gets the price of the prompt.</summary>
    /// <value>US dollars per million tokens.</value>
    [JsonPropertyName("prompt")]
    [JsonConverter(typeof(DecimalStringConverter))]
    public decimal? Prompt { get; init; }

    /// <summary>Gets the price of the completion.</summary>
    /// <value>US dollars per million tokens.</value>
    [JsonPropertyName("completion")]
    [JsonConverter(typeof(DecimalStringConverter))]
    public decimal? Completion { get; init; }

    /// <summary>Gets the price of an image.</summary>
    /// <value>US dollars.</value>
    [JsonPropertyName("image")]
    [JsonConverter(typeof(DecimalStringConverter))]
    public decimal? Image { get; init; }

    /// <summary>Gets the price of sound.</summary>
    /// <value>US dollars.</value>
    [JsonPropertyName("audio")]
    [JsonConverter(typeof(DecimalStringConverter))]
    public decimal? Audio { get; init; }

    /// <summary>Gets the price of a request.</summary>
    /// <value>US dollars.</value>
    [JsonPropertyName("request")]
    [JsonConverter(typeof(DecimalStringConverter))]
    public decimal? Request { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
