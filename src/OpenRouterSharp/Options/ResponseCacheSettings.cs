namespace OpenRouterSharp;

/// <summary>Represents the settings of OpenRouter's response cache, which answers an identical request without calling a model.</summary>
public sealed record ResponseCacheSettings
{
    /// <summary>Gets the settings that enable the cache.</summary>
    public static ResponseCacheSettings On { get; } = new();

    /// <summary>Gets the settings that disable the cache for an account that enables it.</summary>
    public static ResponseCacheSettings Off { get; } = new() { Enabled = false };

    /// <summary>Gets a value indicating whether the cache is enabled (header <c>X-OpenRouter-Cache</c>).</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool Enabled { get; init; } = true;

    /// <summary>Gets the time to live of the cached response (header <c>X-OpenRouter-Cache-TTL</c>).</summary>
    /// <value>One second to one day; if unset, the service uses five minutes.</value>
    public TimeSpan? Ttl { get; init; }

    /// <summary>
    /// Gets a value indicating whether the cached response is discarded and a new one generated (header <c>X-OpenRouter-Cache-Clear</c>).
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool Clear { get; init; }
}
