namespace OpenRouterSharp;

/// <summary>Represents the metadata of an HTTP response, without its body.</summary>
public sealed record ResponseInfo
{
    private static readonly Dictionary<string, string> _noHeaders = [];

    /// <summary>Gets the generation ID (<c>X-Generation-Id</c>), which is known before the first chunk and equals the ID in the body.</summary>
    public string? GenerationId { get; init; }

    /// <summary>Gets the HTTP status code.</summary>
    public int StatusCode { get; init; }

    /// <summary>Gets the result of the response cache; <see langword="null"/> if it was not used.</summary>
    public ResponseCacheStatus? CacheStatus { get; init; }

    /// <summary>Gets the age of the cached response.</summary>
    public TimeSpan? CacheAge { get; init; }

    /// <summary>Gets the time to live of the cached response.</summary>
    public TimeSpan? CacheTtl { get; init; }

    /// <summary>Gets the generation ID of the cached response.</summary>
    public string? CacheSourceId { get; init; }

    /// <summary>Gets the response headers. Names are case-insensitive in responses that the library read.</summary>
    public IReadOnlyDictionary<string, string> Headers { get => field ?? _noHeaders; init; }

    /// <summary>Gets the number of requests sent for the response, including retries.</summary>
    /// <value>1 if the first request succeeded.</value>
    public int Attempts { get; init; }

    /// <summary>Gets the model requested first, if <see cref="OpenRouterClientOptions.AcceptFallback"/> accepted another one.</summary>
    public ModelId? FallbackFrom { get; init; }
}
