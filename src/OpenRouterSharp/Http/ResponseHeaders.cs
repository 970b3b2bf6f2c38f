using System.Globalization;
using System.Net.Http.Headers;
using OpenRouterSharp.Errors;

namespace OpenRouterSharp.Http;

/// <summary>Reads what the headers of a response say.</summary>
internal static class ResponseHeaders
{
    /// <summary>Reads the headers that a caller may want to know of an answer.</summary>
    internal static ResponseInfo Info(HttpResponseMessage response, int attempts, ModelId? fallbackFrom) => new()
    {
        StatusCode = (int)response.StatusCode,
        GenerationId = GenerationId(response),
        CacheStatus = First(response, "X-OpenRouter-Cache-Status") is { } status ? new ResponseCacheStatus(status) : default(ResponseCacheStatus?),
        CacheAge = Seconds(First(response, "X-OpenRouter-Cache-Age")),
        CacheTtl = Seconds(First(response, "X-OpenRouter-Cache-TTL")),
        CacheSourceId = First(response, "X-OpenRouter-Cache-Source-Id"),
        Headers = new HeaderList(response),
        Attempts = attempts,
        FallbackFrom = fallbackFrom,
    };

    /// <summary>Whether the response says that its body is a stream of events.</summary>
    internal static bool IsEventStream(HttpResponseMessage response) =>
        First(response.Content.Headers, "Content-Type") is { } type
        && type.AsSpan(0, type.IndexOf(';', StringComparison.Ordinal) is var end and >= 0 ? end : type.Length).Trim().Equals("text/event-stream", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the id of the generation.</summary>
    internal static string? GenerationId(HttpResponseMessage response) => First(response, "X-Generation-Id");

    /// <summary>Reads the headers that say what to do about an error.</summary>
    internal static ErrorHeaders Error(HttpResponseMessage response, DateTimeOffset now) => ErrorHeaders.Read(name => First(response, name), now);

    private static string? First(HttpResponseMessage response, string name) => First(response.Headers, name);

    // NonValidated: the server's values as they came, without the framework's parsing.
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
