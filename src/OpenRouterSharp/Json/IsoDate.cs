using System.Globalization;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Reads and writes ISO 8601 days.</summary>
internal static class IsoDate
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Reads a day. A value of another form is kept raw.</summary>
    internal static DateOnly? Date(this ref WireReader json)
    {
        if (json.IsString && DateOnly.TryParseExact(json.Text(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        json.KeepOdd();
        return null;
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? date)
    {
        if (date is { } value)
        {
            json.WriteString(name, value.ToString(Format, CultureInfo.InvariantCulture));
        }
    }
}
