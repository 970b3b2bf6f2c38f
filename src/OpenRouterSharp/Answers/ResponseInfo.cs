namespace OpenRouterSharp;

/// <summary>Represents the metadata of an HTTP response, without its body.</summary>
public sealed record ResponseInfo
{
    private static readonly Dictionary<string, string> _noHeaders = [];

    // Ticks plus one, so that 0 means none: half the size of a nullable time.
    private readonly long _timeToFirstToken;
    private readonly long _duration;

    // Few responses come from the cache: one reference in place of four values.
    private readonly CacheFacts? _cache;

    /// <summary>Gets the generation ID (<c>X-Generation-Id</c>), which is known before the first chunk and equals the ID in the body.</summary>
    public string? GenerationId { get; init; }

    /// <summary>Gets the HTTP status code.</summary>
    public int StatusCode { get; init; }

    /// <summary>Gets the result of the response cache; <see langword="null"/> if it was not used.</summary>
    public ResponseCacheStatus? CacheStatus { get => _cache?.Status; init => _cache = value == CacheStatus ? _cache : (_cache ?? new()) with { Status = value }; }

    /// <summary>Gets the age of the cached response.</summary>
    public TimeSpan? CacheAge { get => _cache?.Age; init => _cache = value == CacheAge ? _cache : (_cache ?? new()) with { Age = value }; }

    /// <summary>Gets the time to live of the cached response.</summary>
    public TimeSpan? CacheTtl { get => _cache?.Ttl; init => _cache = value == CacheTtl ? _cache : (_cache ?? new()) with { Ttl = value }; }

    /// <summary>Gets the generation ID of the cached response.</summary>
    public string? CacheSourceId { get => _cache?.SourceId; init => _cache = value == CacheSourceId ? _cache : (_cache ?? new()) with { SourceId = value }; }

    /// <summary>Gets the response headers. Names are case-insensitive in responses that the library read.</summary>
    public IReadOnlyDictionary<string, string> Headers { get => field ?? _noHeaders; init; }

    /// <summary>Gets the number of requests sent for the response, including retries.</summary>
    /// <value>1 if the first request succeeded.</value>
    public int Attempts { get; init; }

    /// <summary>Gets the model requested first, if <see cref="OpenRouterClientOptions.Fallback"/> selected another one.</summary>
    public ModelId? FallbackFrom { get; init; }

    /// <summary>Gets the time from sending the last request to the first content of a stream: text, reasoning or a tool call.</summary>
    /// <value><see langword="null"/> for a response without streaming, and until there is content.</value>
    public TimeSpan? TimeToFirstToken
    {
        get => TimeOf(_timeToFirstToken) ?? Clock?.TimeToFirstToken;
        init => _timeToFirstToken = value?.Ticks + 1 ?? 0;
    }

    /// <summary>Gets the time from sending the last request to the end of the response.</summary>
    /// <value><see langword="null"/> until a stream has ended.</value>
    public TimeSpan? Duration
    {
        get => TimeOf(_duration) ?? Clock?.Duration;
        init => _duration = value?.Ticks + 1 ?? 0;
    }

    /// <summary>Gets the clock of a stream that is being read.</summary>
    internal ResponseClock? Clock { get; init; }

    /// <summary>Returns the info with the current times.</summary>
    internal ResponseInfo Settled() => Clock is null ? this : this with { TimeToFirstToken = TimeToFirstToken, Duration = Duration, Clock = null };

    private static TimeSpan? TimeOf(long stored) => stored == 0 ? null : new TimeSpan(stored - 1);

    private sealed record CacheFacts
    {
        internal ResponseCacheStatus? Status { get; init; }

        internal TimeSpan? Age { get; init; }

        internal TimeSpan? Ttl { get; init; }

        internal string? SourceId { get; init; }
    }
}
