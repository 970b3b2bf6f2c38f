using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>The headers of a response, or of an error's metadata, that say what to do next.</summary>
/// <param name="RetryAfter">How long to wait (<c>retry-after-ms</c>, or <c>Retry-After</c> in seconds or as a date).</param>
/// <param name="ShouldRetry">What <c>x-should-retry</c> says.</param>
/// <param name="Limit">What <c>X-RateLimit-Limit</c> says.</param>
/// <param name="Remaining">What <c>X-RateLimit-Remaining</c> says.</param>
/// <param name="Reset">What <c>X-RateLimit-Reset</c> says.</param>
internal sealed record ErrorHeaders(TimeSpan? RetryAfter, bool? ShouldRetry, long? Limit, long? Remaining, DateTimeOffset? Reset)
{
    // A time in milliseconds since 1970 is beyond this from March 1973 on; one in seconds is not until the year 5138.
    private const double SmallestMilliseconds = 1e11;

    // "HTTP-date = IMF-fixdate / obs-date" (RFC 9110, 5.6.7), and ISO 8601, which some gateways write. A time of day alone, such as 10:30, is no date.
    private static readonly string[] _dates =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    internal static ErrorHeaders None { get; } = new(null, null, null, null, null);

    internal bool HasRateLimit => Limit is not null || Remaining is not null || Reset is not null;

    /// <summary>Reads the headers through a look-up by name.</summary>
    internal static ErrorHeaders Read(Func<string, string?> header, DateTimeOffset now) => new(
        Delay(header("retry-after-ms"), header("Retry-After"), now),
        bool.TryParse(header("x-should-retry"), out var shouldRetry) ? shouldRetry : null,
        Number(header("X-RateLimit-Limit")),
        Number(header("X-RateLimit-Remaining")),
        Time(header("X-RateLimit-Reset")));

    /// <summary>Fills what is missing here from another set of headers.</summary>
    internal ErrorHeaders Or(ErrorHeaders other) => new(
        RetryAfter ?? other.RetryAfter, ShouldRetry ?? other.ShouldRetry, Limit ?? other.Limit, Remaining ?? other.Remaining, Reset ?? other.Reset);

    /// <summary>
    /// Reads a delay: <c>retry-after-ms</c> in milliseconds before <c>Retry-After</c> in seconds or as a date. Of a header that two servers on the
    /// way have each written, the longest wait. A negative number asks for nothing.
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

    /// <summary>Makes a delay of seconds; never negative, never beyond what a timer takes.</summary>
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
