using System.Text;

namespace OpenRouterSharp.Testing.Streams;

/// <summary>Writes server-sent events.</summary>
internal static class EventText
{
    internal const string ContentType = "text/event-stream";
    internal const string LineFeed = "\n";
    internal const string KeepAlive = "OPENROUTER PROCESSING";

    /// <summary>Writes an event, with a data line for each line of the text.</summary>
    internal static byte[] Data(string text, string newLine = LineFeed)
    {
        var lines = text.ReplaceLineEndings(LineFeed).Split('\n');
        return Encoding.UTF8.GetBytes(string.Concat(string.Concat(lines.Select(line => "data: " + line + newLine)), newLine));
    }

    /// <summary>Writes an event with JSON on a single line.</summary>
    internal static byte[] Data(byte[] json, string newLine = LineFeed) =>
        [.. "data: "u8, .. json, .. Encoding.UTF8.GetBytes(newLine), .. Encoding.UTF8.GetBytes(newLine)];

    internal static byte[] Done(string newLine = LineFeed) => Data("[DONE]", newLine);

    internal static byte[] Comment(string text, string newLine = LineFeed) => Encoding.UTF8.GetBytes(": " + text + newLine + newLine);
}
