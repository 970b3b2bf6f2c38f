using System.Text;
using OpenRouterSharp.Sse;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Sse;

/// <summary>The limit of an event counts its data and nothing else, however the bytes were cut.</summary>
public sealed class EventLimitTests
{
    private static async Task<string> ReadAsync(string text, int limit, int readSize)
    {
        using var reader = new SseReader(new ScriptedBody(Encoding.UTF8.GetBytes(text).Chunk(readSize).Select(static piece => new ReadOnlyMemory<byte>(piece))), limit);
        var read = new StringBuilder();
        try
        {
            while (true)
            {
                switch (reader.TryRead())
                {
                    case SseStep.NeedBytes:
                        await reader.FillAsync(CancellationToken.None);
                        break;
                    case SseStep.End:
                        return read.ToString();
                    case SseStep.Event:
                        read.Append(Encoding.UTF8.GetString(reader.Data.Span)).Append('|');
                        break;
                }
            }
        }
        catch (OpenRouterException)
        {
            return read.Append('!').ToString();
        }
    }

    [Theory]
    [InlineData("data: 12345\n\n", 5, "12345|")]
    [InlineData("data: 12345\n\n", 4, "!")]
    [InlineData("data:12345\r\n\r\n", 5, "12345|")]
    [InlineData("data: 12345\nevent: a long name that is no data\nid: 77777777777\n\ndata: 2\n\n", 5, "12345|2|")]
    [InlineData("event: a long name that is no data\ndata: 12345\n\n", 5, "12345|")]
    [InlineData("data: 12\ndata: 45\n\n", 5, "12\n45|")]
    [InlineData("data: 12\ndata: 45\n\n", 4, "!")]
    [InlineData("data: 1\n\n: a comment is no data\n\ndata: 2\n\n", 1, "1|2|")]
    [InlineData("data: 1\n\ndata: 123456", 5, "1|!")]
    [InlineData("data: 1\n\ndata: 12345", 5, "1|12345|")]
    public async Task TryRead_EventNearTheLimit_IsTheSameAtEveryCut(string text, int limit, string expected)
    {
        var results = new HashSet<string>();
        for (var readSize = 1; readSize <= text.Length; readSize++)
        {
            results.Add(await ReadAsync(text, limit, readSize));
        }

        Assert.Equal([expected], results);
    }

    [Theory]
    [InlineData("event: x\n")]
    [InlineData(": x\n")]
    [InlineData("unknown\n")]
    public async Task TryRead_EndlessLinesBehindData_FillNoMemory(string line)
    {
        ReadOnlyMemory<byte> lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 500)));
        var body = new ScriptedBody(Enumerable.Repeat(lines, 2000).Prepend("data: held\n"u8.ToArray()).Append("\n"u8.ToArray()));
        using var reader = new SseReader(body, 1000);
        var largest = 0;
        SseStep step;
        while ((step = reader.TryRead()) is not SseStep.Event)
        {
            if (step == SseStep.NeedBytes)
            {
                await reader.FillAsync(CancellationToken.None);
                largest = Math.Max(largest, reader.BufferLength);
            }
        }

        Assert.Equal("held", Encoding.UTF8.GetString(reader.Data.Span));
        Assert.InRange(largest, 1, 64 * 1024);
    }

    [Fact]
    public async Task FillAsync_EndlessLineThatIsNoData_IsRefused()
    {
        var body = new ScriptedBody(Enumerable.Repeat<ReadOnlyMemory<byte>>(new byte[1000], 100));
        using var reader = new SseReader(body, 1000);

        await Assert.ThrowsAsync<OpenRouterException>(async () =>
        {
            while (reader.TryRead() == SseStep.NeedBytes)
            {
                await reader.FillAsync(CancellationToken.None);
            }
        });
    }

    [Theory]
    [InlineData("data: {\"a\":1}\ndata: {\"a\":2}\ndata: [DONE]\n\n", "{\"a\":1}|{\"a\":2}|[DONE]|")]
    [InlineData("data: {\"a\":1}\r\ndata: {\"a\":2}\r\n\r\n", "{\"a\":1}|{\"a\":2}|")]
    [InlineData("data: {\"a\":\ndata: {}}\n\n", "{\"a\":\n{}}|")]
    [InlineData("data: {\"a\":{}\ndata: }\n\n", "{\"a\":{}\n}|")]
    [InlineData("data: {\"a\":1}\ndata: x\n\n", "{\"a\":1}\nx|")]
    public async Task TryRead_SingleNewlineBetweenJsonTexts_SeparatesThem(string text, string expected)
    {
        Assert.Equal(expected, await ReadAsync(text, 1000, text.Length));
        Assert.Equal(expected, await ReadAsync(text, 1000, 1));
    }
}
