using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Writes texts that may be very long, such as an image in base64.</summary>
internal static class LongText
{
    /// <summary>The longest text that is written in one piece, in characters.</summary>
    internal const int SegmentLength = 4096;

    /// <summary>
    /// Writes a string, a long one in segments: for one in a single piece the writer asks for three times its length in memory, to have room for
    /// whatever it may hold.
    /// </summary>
    internal static void Write(Utf8JsonWriter writer, string text)
    {
        if (text.Length <= SegmentLength)
        {
            writer.WriteStringValue(text);
            return;
        }

        var rest = text.AsSpan();
        while (rest.Length > SegmentLength)
        {
            writer.WriteStringValueSegment(rest[..SegmentLength], isFinalSegment: false);
            rest = rest[SegmentLength..];
        }

        writer.WriteStringValueSegment(rest, isFinalSegment: true);
    }
}
