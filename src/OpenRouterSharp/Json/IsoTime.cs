using System.Globalization;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Times that the wire writes as ISO 8601: read with any offset, sent in UTC.</summary>
internal static class IsoTime
{
    private const string Sent = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    // A second's fraction may be missing; a time without an offset is UTC.
    private static readonly string[] _read = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a time. What is not one is kept as it came.</summary>
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

    /// <summary>Gives the text of a time in UTC, with no more digits than it has.</summary>
    internal static string ToText(DateTimeOffset time) => time.UtcDateTime.ToString(Sent, CultureInfo.InvariantCulture);
}
