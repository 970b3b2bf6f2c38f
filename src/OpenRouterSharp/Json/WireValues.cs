using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>
/// Reads single values as the service writes them, which sometimes departs from its schema. Values without a typed form are kept raw.
/// </summary>
internal static class WireValues
{
    /// <summary>Reads a string. A number or a Boolean is read as its JSON text.</summary>
    internal static string? String(this ref WireReader json) => json.Kind switch
    {
        JsonTokenType.String => json.Text(),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(json.Token),
        _ => (string?)Missing(ref json),
    };

    /// <summary>Reads a string that consecutive values repeat, such as a model ID, and reuses one object for it.</summary>
    internal static string? Word(this ref WireReader json) =>
        json is { Repeated: { } repeated, IsString: true, IsEscaped: false } ? repeated.Of(json.Token) : json.String();

    /// <summary>Reads an extensible string value.</summary>
    internal static T? Word<T>(this ref WireReader json)
        where T : struct, IOpenValue<T> => json.Word() is { } word ? T.Create(word) : null;

    /// <summary>Reads a string. An object or a list in its place is read as its JSON text.</summary>
    internal static string? StringOrJson(this ref WireReader json) =>
        json.IsObject || json.IsArray ? RawJson.TextOf(json.Raw()) : json.String();

    /// <summary>Reads an integer, including <c>12.0</c>, <c>1.2e1</c> and <c>"12"</c>.</summary>
    internal static long? Int64(this ref WireReader json)
    {
        if (json.Kind == JsonTokenType.Number && json.TryGetInt64(out var whole))
        {
            return whole;
        }

        return json.NumberOf() is { } number && number is >= long.MinValue and < 9.2233720368547758E+18 ? (long)Math.Round(number) : (long?)Missing(ref json);
    }

    /// <summary>Reads a 32-bit integer; a value out of range is clamped.</summary>
    internal static int? Int32(this ref WireReader json) => json.Int64() is { } number ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null;

    /// <summary>Reads a finite number, including one in a string.</summary>
    internal static double? Double(this ref WireReader json) => json.NumberOf() ?? (double?)Missing(ref json);

    /// <summary>Reads an exact decimal, including one in a string or with an exponent.</summary>
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
            isRead = json.IsEscaped
                ? decimal.TryParse(json.Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out number)
                : decimal.TryParse(json.Token, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        }

        return isRead ? number : (decimal?)Missing(ref json);
    }

    /// <summary>Reads a Boolean, including <c>"true"</c>, <c>0</c> and <c>1</c>.</summary>
    internal static bool? Boolean(this ref WireReader json) => json.Kind switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when json.TryGetInt64(out var number) && number is 0 or 1 => number == 1,
        JsonTokenType.String when bool.TryParse(json.Text(), out var parsed) => parsed,
        _ => (bool?)Missing(ref json),
    };

    /// <summary>Reads a value of any kind as received; <see langword="null"/> for a JSON null.</summary>
    internal static JsonElement? Any(this ref WireReader json) => json.IsNull ? null : json.Raw();

    /// <summary>Reads a value of a type that reads itself.</summary>
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

    /// <summary>Reads a finite number, including one in a string, without keeping any other value.</summary>
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

    // Anything but null carries information, even if it has no typed form.
    private static object? Missing(ref WireReader json)
    {
        json.KeepOdd();
        return null;
    }
}
