using System.Text.Encodings.Web;

namespace OpenRouterSharp.Json;

/// <summary>Knows how the library's writer spells the inside of a JSON string: short escapes for some characters, hexadecimal ones for others, and the rest as it is.</summary>
internal static class WrittenText
{
    private static readonly JavaScriptEncoder _encoder = WireJson.Encoder;

    /// <summary>Finds the first byte that the writer would not write as it is.</summary>
    /// <returns>Its index, or -1.</returns>
    internal static int IndexOfEscape(ReadOnlySpan<byte> inside) => _encoder.FindFirstCharacterToEncodeUtf8(inside);

    /// <summary>Tells whether bytes are the inside of a string, spelled as the writer spells it.</summary>
    internal static bool IsAsWritten(ReadOnlySpan<byte> inside)
    {
        while (inside.IndexOf((byte)'\\') is var escape and >= 0)
        {
            if (escape + 1 == inside.Length || !"\"\\nrtbf"u8.Contains(inside[escape + 1]) || IndexOfEscape(inside[..escape]) >= 0)
            {
                return false;
            }

            inside = inside[(escape + 2)..];
        }

        return IndexOfEscape(inside) < 0;
    }
}
