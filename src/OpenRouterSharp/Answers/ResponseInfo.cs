namespace OpenRouterSharp;

/// <summary>Represents what the HTTP response says beside its body.</summary>
public sealed record ResponseInfo
{
    private static readonly Dictionary<string, string> NoHeaders = [];

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

    /// <summary>Gets the model that was asked for first, where <see cref="OpenRouterClientOptions.Fallback"/> went on with another one.</summary>
    public ModelId? FallbackFrom { get; init; }
}
