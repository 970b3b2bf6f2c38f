using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace OpenRouterSharp.Primitives;

/// <summary>Reads single JSON values the way the service writes them, which is not always the way its schema says.</summary>
internal static class LenientJson
{
    /// <summary>Reads a string; any other value gives its JSON text, so that nothing is lost.</summary>
    internal static string? ReadString(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Text(ref reader);
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                using (var document = JsonDocument.ParseValue(ref reader))
                {
                    return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(document.RootElement));
                }

            default:
                return TokenText(ref reader);
        }
    }

    /// <summary>Reads a whole number, also from <c>12.0</c>, <c>1.2e1</c> or <c>"12"</c>; what is no number gives <see langword="null"/>.</summary>
    internal static long? ReadInt64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var whole))
        {
            return whole;
        }

        return ReadDouble(ref reader) is { } number && number is >= long.MinValue and < 9.2233720368547758E+18
            ? (long)Math.Round(number)
            : null;
    }

    /// <summary>Reads a number, also from a string; what is no number, or beyond every number, gives <see langword="null"/>.</summary>
    internal static double? ReadDouble(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;
            case JsonTokenType.String:
                return double.TryParse(Text(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number) ? number : null;
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>Reads an exact decimal, also from a string or with an exponent; what is no decimal gives <see langword="null"/>.</summary>
    internal static decimal? ReadDecimal(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetDecimal(out var number) ? number : null;
            case JsonTokenType.String:
                return decimal.TryParse(Text(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? number : null;
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>Reads a truth value, also from <c>"true"</c>, <c>0</c> or <c>1</c>; anything else gives <see langword="null"/>.</summary>
    internal static bool? ReadBoolean(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.String:
                return bool.TryParse(Text(ref reader), out var parsed) ? parsed : null;
            case JsonTokenType.Number:
                return reader.TryGetDouble(out var number) ? number != 0 : null;
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>Gets the string of an element, whatever stands in it.</summary>
    internal static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return JsonText.Unescape(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)[1..^1]));
        }
    }

    // The reader refuses half of a surrogate pair, which a server sends that cuts an emoji in two, and bytes that are not UTF-8.
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return JsonText.Unescape(TokenText(ref reader));
        }
    }

    private static string TokenText(ref Utf8JsonReader reader) => reader.HasValueSequence
        ? Encoding.UTF8.GetString(reader.ValueSequence)
        : Encoding.UTF8.GetString(reader.ValueSpan);
}
