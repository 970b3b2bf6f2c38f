using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>
/// Reads the text of JSON strings, including those that the framework rejects: with half of a surrogate pair, or bytes that are not UTF-8.
/// </summary>
internal static class JsonText
{
    private const int HexDigits = 4;

    /// <summary>Reads the text of the string or name at the reader's position.</summary>
    internal static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(OfUtf8(reader.ValueSpan));
        }
    }

    /// <summary>Parses a text as JSON. A lone surrogate, for which the framework has an exception of its own, becomes U+FFFD.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    internal static JsonDocument Parse(string text) => JsonDocument.Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>Determines whether a text is a JSON value.</summary>
    internal static bool IsValue(string text)
    {
        try
        {
            using var document = Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Replaces lone surrogates, which no encoding can represent, with U+FFFD.</summary>
    internal static string WellFormed(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? OfUtf8(Encoding.UTF8.GetBytes(text)) : text;

    /// <summary>Decodes bytes without escapes; invalid UTF-8 becomes U+FFFD.</summary>
    internal static string OfUtf8(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>Unescapes the content of a string, which the reader has already validated.</summary>
    internal static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u' && ushort.TryParse(text.AsSpan(i + 1, Math.Min(HexDigits, text.Length - i - 1)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                result.Append((char)unit);
                i += HexDigits;
            }
            else
            {
                result.Append(Short(text[i]));
            }
        }

        return result.ToString();
    }

    private static char Short(char escape) => escape switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escape,
    };
}
