using System.Globalization;
using System.Net.Http.Headers;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Http;

/// <summary>Reads the headers of a response.</summary>
internal static class ResponseHeaders
{
    // The maximum number of headers in an exception.
    private const int MaxCopied = 100;

    private const string RetryAfter = "Retry-After";
    private const string CacheStatus = "X-OpenRouter-Cache-Status";
    private const string CacheAge = "X-OpenRouter-Cache-Age";
    private const string CacheTtl = "X-OpenRouter-Cache-TTL";
    private const string CacheSourceId = "X-OpenRouter-Cache-Source-Id";

    /// <summary>Reads the metadata of a response for the caller.</summary>
    internal static ResponseInfo Info(HttpResponseMessage response, int attempts, ModelId fallbackFrom, TimeSpan? duration, ResponseClock? clock)
    {
        var info = new ResponseInfo
        {
            StatusCode = (int)response.StatusCode,
            GenerationId = GenerationId(response),
            Headers = new HeaderList(response),
            Attempts = attempts,
            FallbackFrom = fallbackFrom.Value.Length > 0 ? fallbackFrom : (ModelId?)null,
            Duration = duration,
            Clock = clock,
        };
        var headers = response.Headers.NonValidated;
        return headers.Contains(CacheStatus) || headers.Contains(CacheAge) || headers.Contains(CacheTtl) || headers.Contains(CacheSourceId) ? WithCache(info, response) : info;
    }

    // Few responses come from the cache.
    private static ResponseInfo WithCache(ResponseInfo info, HttpResponseMessage response) => info with
    {
        CacheStatus = First(response, CacheStatus) is { } status ? new ResponseCacheStatus(status) : default(ResponseCacheStatus?),
        CacheAge = Seconds(First(response, CacheAge)),
        CacheTtl = Seconds(First(response, CacheTtl)),
        CacheSourceId = First(response, CacheSourceId),
    };

    /// <summary>Gets the media type of the body as sent by the server, without parameters; empty if there is none.</summary>
    internal static ReadOnlySpan<char> MediaType(HttpResponseMessage response)
    {
        if (First(response.Content.Headers, "Content-Type") is not { } type)
        {
            return default;
        }

        var end = type.IndexOf(';', StringComparison.Ordinal);
        return type.AsSpan(0, end >= 0 ? end : type.Length).Trim();
    }

    /// <summary>Determines whether the headers declare an event stream.</summary>
    internal static bool IsEventStream(HttpResponseMessage response) => MediaType(response).Equals("text/event-stream", StringComparison.OrdinalIgnoreCase);

    /// <summary>Determines whether the headers declare JSON, or no media type at all.</summary>
    internal static bool MayBeJson(HttpResponseMessage response) =>
        MediaType(response) is var type
        && (type.IsEmpty || type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    /// <summary>Copies the headers for an exception: a limited number, truncated, and without a key.</summary>
    internal static IReadOnlyDictionary<string, string> Copy(HttpResponseMessage response, KeyRedactor keys)
    {
        var copies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in new HeaderList(response))
        {
            if (copies.Count == MaxCopied)
            {
                break;
            }

            copies[keys.Redact(name)] = ErrorClassifier.Bounded(keys.Redact(value));
        }

        return copies.AsReadOnly();
    }

    /// <summary>Reads the generation ID.</summary>
    internal static string? GenerationId(HttpResponseMessage response) => First(response, "X-Generation-Id");

    /// <summary>Reads the headers that tell how to handle an error.</summary>
    internal static ErrorHeaders Error(HttpResponseMessage response, DateTimeOffset now) => ErrorHeaders.Read(name => name == RetryAfter ? Longest(response, now) : First(response, name), now);

    // Two servers may each have added a line of their own.
    private static string? Longest(HttpResponseMessage response, DateTimeOffset now)
    {
        if (!response.Headers.NonValidated.TryGetValues(RetryAfter, out var lines))
        {
            return null;
        }

        string? longest = null;
        foreach (var line in lines)
        {
            if (longest is null || ErrorHeaders.Delay(null, line.Trim(), now) > (ErrorHeaders.Delay(null, longest, now) ?? TimeSpan.MinValue))
            {
                longest = line.Trim();
            }
        }

        return longest;
    }

    private static string? First(HttpResponseMessage response, string name) => First(response.Headers, name);

    // NonValidated: the values as sent by the server, without the framework's parsing.
    private static string? First(HttpHeaders headers, string name)
    {
        if (headers.NonValidated.TryGetValues(name, out HeaderStringValues values))
        {
            foreach (var value in values)
            {
                return value.Trim();
            }
        }

        return null;
    }

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) ? ErrorHeaders.Span(seconds) : null;
}
