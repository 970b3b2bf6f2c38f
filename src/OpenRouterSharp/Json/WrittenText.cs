using System.Text.Encodings.Web;

namespace OpenRouterSharp.Json;

/// <summary>
/// Describes how the library's writer escapes a string: short escapes for some characters, hexadecimal ones for others, none for the rest.
/// </summary>
internal static class WrittenText
{
    private static readonly JavaScriptEncoder _encoder = WireJson.Encoder;

    /// <summary>Finds the first byte that the writer would escape.</summary>
    /// <returns>Its index, or -1.</returns>
    internal static int IndexOfEscape(ReadOnlySpan<byte> inside) => _encoder.FindFirstCharacterToEncodeUtf8(inside);

    /// <summary>Determines whether bytes are the content of a string exactly as the writer would write it.</summary>
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
