using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Reads single values the way the service writes them, which is not always the way its schema says. What cannot be typed is kept raw.</summary>
internal static class WireValues
{
    /// <summary>Reads a text. A number or a truth value gives its JSON text.</summary>
    internal static string? String(this ref WireReader json) => json.Kind switch
    {
        JsonTokenType.String => json.Text(),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(json.Token),
        _ => (string?)Missing(ref json),
    };

    /// <summary>Reads a text that values read one after another have in common, such as a model's id: it is one object then.</summary>
    internal static string? Word(this ref WireReader json) =>
        json is { Repeated: { } repeated, IsString: true, IsEscaped: false } ? repeated.Of(json.Token) : json.String();

    /// <summary>Reads a text; an object or a list in its place gives its JSON text.</summary>
    internal static string? StringOrJson(this ref WireReader json) =>
        json.IsObject || json.IsArray ? RawJson.TextOf(json.Raw()) : json.String();

    /// <summary>Reads a whole number, also from <c>12.0</c>, <c>1.2e1</c> or <c>"12"</c>.</summary>
    internal static long? Int64(this ref WireReader json)
    {
        if (json.Kind == JsonTokenType.Number && json.TryGetInt64(out var whole))
        {
            return whole;
        }

        return json.NumberOf() is { } number && number is >= long.MinValue and < 9.2233720368547758E+18 ? (long)Math.Round(number) : (long?)Missing(ref json);
    }

    /// <summary>Reads a 32-bit count; out of range gives the nearest.</summary>
    internal static int? Int32(this ref WireReader json) => json.Int64() is { } number ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null;

    /// <summary>Reads a finite number, also from a text.</summary>
    internal static double? Double(this ref WireReader json) => json.NumberOf() ?? (double?)Missing(ref json);

    /// <summary>Reads an exact decimal, also from a text or with an exponent.</summary>
    internal static decimal? Decimal(this ref WireReader json)
    {
        var isRead = false;
        var number = 0m;
        if (json.Kind == JsonTokenType.Number)
        {
            isRead = json.TryGetDecimal(out number);
        }
        else if (json.IsString)
        {
            isRead = decimal.TryParse(json.Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        }

        return isRead ? number : (decimal?)Missing(ref json);
    }

    /// <summary>Reads a truth value, also from <c>"true"</c>, <c>0</c> or <c>1</c>.</summary>
    internal static bool? Boolean(this ref WireReader json) => json.Kind switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when json.TryGetInt64(out var number) && number is 0 or 1 => number == 1,
        JsonTokenType.String when bool.TryParse(json.Text(), out var parsed) => parsed,
        _ => (bool?)Missing(ref json),
    };

    /// <summary>Reads a value of any kind as it came; null is none.</summary>
    internal static JsonElement? Any(this ref WireReader json) => json.IsNull ? null : json.Raw();

    /// <summary>Reads a value that reads itself.</summary>
    internal static T? Value<T>(this ref WireReader json)
        where T : class, IWire<T>
    {
        if (json.IsNull)
        {
            return null;
        }

        if (T.Read(ref json) is { } value)
        {
            return value;
        }

        json.KeepOdd();
        return null;
    }

    /// <summary>Gives the finite number that a number or a text is, and keeps nothing.</summary>
    internal static double? NumberOf(this ref WireReader json)
    {
        var number = 0d;
        var isRead = json.Kind switch
        {
            JsonTokenType.Number => json.TryGetDouble(out number),
            JsonTokenType.String => double.TryParse(json.Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
        return isRead && double.IsFinite(number) ? number : null;
    }

    // What is not null says something, even where it cannot be typed.
    private static object? Missing(ref WireReader json)
    {
        json.KeepOdd();
        return null;
    }
}
