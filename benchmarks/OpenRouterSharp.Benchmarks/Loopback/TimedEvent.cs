using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace OpenRouterSharp.Benchmarks.Loopback;

/// <summary>An event of about 395 bytes whose text is the time at which it was made, on the clock that all processes of a machine share.</summary>
internal static class TimedEvent
{
    private const int Digits = 20;

    /// <summary>Makes an event of this moment.</summary>
    internal static byte[] Now()
    {
        var time = Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
        return Encoding.UTF8.GetBytes(
            """data: {"id":"gen-1764000001-Zq7RkX0cVbN2mLpT4sHd","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":"""
            + """[{"index":0,"delta":{"role":"assistant","content":"","reasoning":" """.TrimEnd()
            + time
            + """ ","reasoning_details":[{"type":"reasoning.text","text":" """.Trim()
            + time
            + """ ","format":"unknown","index":0}]},"finish_reason":null,"native_finish_reason":null,"logprobs":null}]}""".Trim() + "\n\n");
    }

    /// <summary>Gives how long ago the text of an event was made.</summary>
    internal static TimeSpan Age(string text)
    {
        var now = Stopwatch.GetTimestamp();
        return Stopwatch.GetElapsedTime(long.Parse(text, CultureInfo.InvariantCulture), now);
    }

    /// <summary>Gives how long ago an event was made, by its bytes, or <see langword="null"/> where these are none of it.</summary>
    internal static TimeSpan? Age(ReadOnlySpan<byte> bytes)
    {
        var now = Stopwatch.GetTimestamp();
        var mark = "\"reasoning\":\""u8;
        return bytes.IndexOf(mark) is var at and >= 0 && Utf8Parser.TryParse(bytes[(at + mark.Length)..], out long time, out _) ? Stopwatch.GetElapsedTime(time, now) : null;
    }
}
