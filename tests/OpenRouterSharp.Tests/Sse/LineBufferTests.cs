using System.Text;
using OpenRouterSharp.Sse;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Sse;

/// <summary>Bytes to lines: every line end, every cut, and what is held.</summary>
public sealed class LineBufferTests
{
    private static async Task<List<string>> LinesAsync(Stream stream)
    {
        using var lines = new LineBuffer(stream);
        var read = new List<string>();
        while (true)
        {
            switch (lines.TryRead(out var start, out var length))
            {
                case LineStep.Line:
                    read.Add(Encoding.UTF8.GetString(lines.Span(start, length)));
                    break;
                case LineStep.NeedBytes:
                    await lines.FillAsync(default);
                    break;
                default:
                    return read;
            }
        }
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\nb\n", new[] { "a", "b" })]
    [InlineData("a\r\nb\r\n\r\n", new[] { "a", "b", "" })]
    [InlineData("a\rb\r\rc", new[] { "a", "b", "", "c" })]
    [InlineData("\uFEFFa\n\uFEFFb", new[] { "a", "\uFEFFb" })]
    [InlineData("\n", new[] { "" })]
    public async Task TryRead_Lines_AreTheSameAtEveryCut(string text, string[] expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.Equal(expected, await LinesAsync(new MemoryStream(bytes)));
        Assert.Equal(expected, await LinesAsync(ScriptedBody.ByteByByte(bytes)));
    }

    [Fact]
    public async Task Hold_BytesOfLinesTaken_StayWhileMoreIsRead()
    {
        var rest = new string('x', 20_000);
        using var lines = new LineBuffer(ScriptedBody.ByteByByte(Encoding.UTF8.GetBytes($"held\n{rest}\n")));
        while (lines.TryRead(out var start, out _) != LineStep.Line)
        {
            await lines.FillAsync(default);
            lines.Hold(start, 4);
        }

        while (lines.TryRead(out _, out _) != LineStep.Line)
        {
            await lines.FillAsync(default);
        }

        Assert.Equal("held", Encoding.UTF8.GetString(lines.Span(lines.Held, 4)));
    }
}
