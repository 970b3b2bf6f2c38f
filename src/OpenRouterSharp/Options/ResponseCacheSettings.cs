namespace OpenRouterSharp;

/// <summary>Represents whether OpenRouter may answer the same request again from its cache, without asking a model.</summary>
public sealed record ResponseCacheSettings
{
    /// <summary>Gets settings that switch the cache on.</summary>
    public static ResponseCacheSettings On { get; } = new();

    /// <summary>Gets settings that switch the cache off where the account has it on.</summary>
    public static ResponseCacheSettings Off { get; } = new() { Enabled = false };

    /// <summary>Gets whether the cache is on (header <c>X-OpenRouter-Cache</c>).</summary>
    /// <value>Default <see langword="true"/>.</value>
    public bool Enabled { get; init; } = true;

    /// <summary>Gets how long the answer is kept (header <c>X-OpenRouter-Cache-TTL</c>).</summary>
    /// <value>One second to one day; unset is five minutes.</value>
    public TimeSpan? Ttl { get; init; }

    /// <summary>Gets whether a kept answer is dropped and asked for anew (header <c>X-OpenRouter-Cache-Clear</c>).</summary>
    /// <value>Default <see langword="false"/>.</value>
    public bool Clear { get; init; }
}
