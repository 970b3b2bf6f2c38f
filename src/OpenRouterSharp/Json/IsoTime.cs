using System.Globalization;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Reads and writes ISO 8601 times: with any offset when reading, in UTC when writing.</summary>
internal static class IsoTime
{
    private const string Sent = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    // Fractions of a second are optional; a time without an offset is UTC.
    private static readonly string[] _read = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a time. A value of another form is kept raw.</summary>
    internal static DateTimeOffset? Time(this ref WireReader json)
    {
        if (json.IsString && DateTimeOffset.TryParseExact(json.Text(), _read, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        json.KeepOdd();
        return null;
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset? time)
    {
        if (time is { } value)
        {
            json.WriteString(name, ToText(value));
        }
    }

    /// <summary>Returns the text of a time in UTC, without trailing zeros.</summary>
    internal static string ToText(DateTimeOffset time) => time.UtcDateTime.ToString(Sent, CultureInfo.InvariantCulture);
}
