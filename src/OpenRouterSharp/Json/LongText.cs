using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Writes strings that can be very long, such as an image in base64.</summary>
internal static class LongText
{
    /// <summary>The maximum length of a string that is written in one segment, in characters.</summary>
    internal const int SegmentLength = 4096;

    /// <summary>
    /// Writes a string, in segments if it is long: for a single segment, the writer reserves three times its length in memory, enough for
    /// any content.
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
