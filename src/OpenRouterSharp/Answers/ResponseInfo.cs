namespace OpenRouterSharp;

/// <summary>Represents what the HTTP response says beside its body, and how long it took.</summary>
public sealed record ResponseInfo
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    // Ticks and one more, so that 0 is nothing: half the size of the times themselves.
    private readonly long _timeToFirstToken;
    private readonly long _duration;

    /// <summary>Gets the id of the generation (<c>X-Generation-Id</c>), known before the first chunk and equal to the id in the body.</summary>
    public string? GenerationId { get; init; }

    /// <summary>Gets the HTTP status.</summary>
    public int StatusCode { get; init; }

    /// <summary>Gets whether the response cache answered; <see langword="null"/> where it was not asked.</summary>
    public ResponseCacheStatus? CacheStatus { get; init; }

    /// <summary>Gets how old the cached answer is.</summary>
    public TimeSpan? CacheAge { get; init; }

    /// <summary>Gets how long the cached answer is kept.</summary>
    public TimeSpan? CacheTtl { get; init; }

    /// <summary>Gets the id of the generation that the cached answer comes from.</summary>
    public string? CacheSourceId { get; init; }

    /// <summary>Gets the headers of the response. Names are not case-sensitive when the library made the list.</summary>
    public IReadOnlyDictionary<string, string> Headers { get => field ?? NoHeaders; init; }

    /// <summary>Gets how many requests were sent for the answer, retries included.</summary>
    /// <value>1 when the first one succeeded.</value>
    public int Attempts { get; init; }

    /// <summary>Gets the model that was asked for first, where <see cref="OpenRouterClientOptions.AcceptFallback"/> accepted another one.</summary>
    public ModelId? FallbackFrom { get; init; }

    /// <summary>Gets the time from sending the request, the last one where there were retries, to the first content of a stream: text, reasoning or a tool call.</summary>
    /// <value><see langword="null"/> for an answer that came whole, and until there is content.</value>
    public TimeSpan? TimeToFirstToken
    {
        get => TimeOf(_timeToFirstToken) ?? Clock?.TimeToFirstToken;
        init => _timeToFirstToken = value?.Ticks + 1 ?? 0;
    }

    /// <summary>Gets the time from sending the request, the last one where there were retries, to the end of the answer.</summary>
    /// <value><see langword="null"/> while a stream has not come to its end.</value>
    public TimeSpan? Duration
    {
        get => TimeOf(_duration) ?? Clock?.Duration;
        init => _duration = value?.Ticks + 1 ?? 0;
    }

    /// <summary>Gets what measures a stream while it is read.</summary>
    internal ResponseClock? Clock { get; init; }

    /// <summary>Gives the info with the times as they are now.</summary>
    internal ResponseInfo Settled() => Clock is null ? this : this with { TimeToFirstToken = TimeToFirstToken, Duration = Duration, Clock = null };

    private static TimeSpan? TimeOf(long stored) => stored == 0 ? null : new TimeSpan(stored - 1);
}
