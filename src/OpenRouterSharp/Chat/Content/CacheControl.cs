using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a prompt-cache breakpoint: everything up to here is cached.</summary>
/// <remarks>Claude takes at most four in a request; Gemini uses the last one only.</remarks>
public sealed record CacheControl
{
    /// <summary>Gets a breakpoint with the provider's usual lifetime of five minutes.</summary>
    public static CacheControl Ephemeral => new();

    /// <summary>Gets a breakpoint that lives an hour.</summary>
    public static CacheControl OneHour => new() { Ttl = CacheTtl.OneHour };

    /// <summary>Gets the kind of cache.</summary>
    /// <value><c>ephemeral</c>, the only kind there is.</value>
    [JsonPropertyName("type")]
    public string Type { get => field ?? "ephemeral"; init; }

    /// <summary>Gets how long the cached prompt lives.</summary>
    /// <value>Unset is five minutes.</value>
    [JsonPropertyName("ttl")]
    public CacheTtl? Ttl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
