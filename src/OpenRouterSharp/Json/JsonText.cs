using System.Globalization;
using System.Text;

namespace OpenRouterSharp.Primitives;

/// <summary>Takes the escapes out of a JSON string that the framework refuses to, because half of a surrogate pair stands alone in it.</summary>
internal static class JsonText
{
    private const int HexDigits = 4;

    /// <summary>Gives the characters of a string's inside, which the reader has already found to be well-formed.</summary>
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
