using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>Represents the error-handling headers of a response or of an error's metadata.</summary>
/// <param name="RetryAfter">The requested delay (<c>retry-after-ms</c>, or <c>Retry-After</c> in seconds or as a date).</param>
/// <param name="ShouldRetry">The value of <c>x-should-retry</c>.</param>
/// <param name="Limit">The value of <c>X-RateLimit-Limit</c>.</param>
/// <param name="Remaining">The value of <c>X-RateLimit-Remaining</c>.</param>
/// <param name="Reset">The value of <c>X-RateLimit-Reset</c>.</param>
internal sealed record ErrorHeaders(TimeSpan? RetryAfter, bool? ShouldRetry, long? Limit, long? Remaining, DateTimeOffset? Reset)
{
    // A Unix time in milliseconds exceeds this from March 1973 on; one in seconds does not until the year 5138.
    private const double SmallestMilliseconds = 1e11;

    // "HTTP-date = IMF-fixdate / obs-date" (RFC 9110, 5.6.7), and ISO 8601, which some gateways write. A time of day alone, such as 10:30, is no date.
    private static readonly string[] _dates =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    internal static ErrorHeaders None { get; } = new(null, null, null, null, null);

    internal bool HasRateLimit => Limit is not null || Remaining is not null || Reset is not null;

    /// <summary>Reads the headers through a lookup by name.</summary>
    internal static ErrorHeaders Read(Func<string, string?> header, DateTimeOffset now) => new(
        Delay(header("retry-after-ms"), header("Retry-After"), now),
        bool.TryParse(header("x-should-retry"), out var shouldRetry) ? shouldRetry : null,
        Number(header("X-RateLimit-Limit")),
        Number(header("X-RateLimit-Remaining")),
        Time(header("X-RateLimit-Reset")));

    /// <summary>Completes these values from another set of headers.</summary>
    internal ErrorHeaders Or(ErrorHeaders other) => new(
        RetryAfter ?? other.RetryAfter, ShouldRetry ?? other.ShouldRetry, Limit ?? other.Limit, Remaining ?? other.Remaining, Reset ?? other.Reset);

    /// <summary>
    /// Reads a delay, never negative: <c>retry-after-ms</c> in milliseconds, or else <c>Retry-After</c> in seconds or as an HTTP date.
    /// </summary>
    internal static TimeSpan? Delay(string? milliseconds, string? retryAfter, DateTimeOffset now)
    {
        if (Longest(milliseconds) is { } ms)
        {
            return Span(ms / 1000);
        }

        if (Longest(retryAfter) is { } seconds)
        {
            return Span(seconds);
        }

        return DateTimeOffset.TryParseExact(retryAfter, _dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date > now ? date - now : TimeSpan.Zero
            : null;
    }

    /// <summary>Converts seconds to a delay that is never negative, nor longer than a timer supports.</summary>
    internal static TimeSpan Span(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, TimeSpan.FromDays(24).TotalSeconds));

    private static DateTimeOffset? Time(string? text)
    {
        if (Double(text) is not { } number)
        {
            return null;
        }

        var milliseconds = number >= SmallestMilliseconds ? number : number * 1000;
        return milliseconds is >= 0 and < 253402300800000 ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : null;
    }

    // "12", or "12, 12" where a proxy has added its own to the server's.
    private static double? Longest(string? text)
    {
        double? longest = null;
        foreach (var part in text?.Split(',') ?? [])
        {
            if (Double(part) is not { } number)
            {
                return null;
            }

            longest = Math.Max(longest ?? number, number);
        }

        return longest >= 0 ? longest : null;
    }

    private static long? Number(string? text) => Double(text) is { } number and > long.MinValue and < long.MaxValue ? (long)number : null;

    private static double? Double(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
