using System.Globalization;
using System.Net.Http.Headers;
using OpenRouterSharp.Errors;

namespace OpenRouterSharp.Http;

/// <summary>Reads what the headers of a response say.</summary>
internal static class ResponseHeaders
{
    /// <summary>Reads the headers that a caller may want to know of an answer.</summary>
    internal static ResponseInfo Info(HttpResponseMessage response) => new()
    {
        StatusCode = (int)response.StatusCode,
        GenerationId = GenerationId(response),
        CacheStatus = First(response, "X-OpenRouter-Cache-Status") is { } status ? new ResponseCacheStatus(status) : default(ResponseCacheStatus?),
        CacheAge = Seconds(First(response, "X-OpenRouter-Cache-Age")),
        CacheTtl = Seconds(First(response, "X-OpenRouter-Cache-TTL")),
        CacheSourceId = First(response, "X-OpenRouter-Cache-Source-Id"),
        Headers = All(response),
    };

    /// <summary>Reads the id of the generation.</summary>
    internal static string? GenerationId(HttpResponseMessage response) => First(response, "X-Generation-Id");

    /// <summary>Reads the headers that say what to do about an error.</summary>
    internal static ErrorHeaders Error(HttpResponseMessage response, DateTimeOffset now) => ErrorHeaders.Read(name => First(response, name), now);

    // NonValidated: the server's values as they came, without the framework's parsing.
    private static string? First(HttpResponseMessage response, string name)
    {
        if (response.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values))
        {
            foreach (var value in values)
            {
                return value.Trim();
            }
        }

        return null;
    }

    private static Dictionary<string, string> All(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers.NonValidated)
        {
            headers[header.Key] = header.Value.ToString();
        }

        foreach (var header in response.Content.Headers.NonValidated)
        {
            headers[header.Key] = header.Value.ToString();
        }

        return headers;
    }

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) ? ErrorHeaders.Span(seconds) : null;
}
