using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>The hostile-stream matrix: newline kinds × one-byte reads × comments × every cut point.</summary>
public sealed class HostileStreamTests
{
    private static readonly string[] _newlines = ["\n", "\r\n", "\r"];

    private static readonly string _plain =
        "data: {\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Grüße, \"}}]}\n\n"
        + "data: {\"id\":\"gen-1\",\n"
        + "data: \"choices\":[{\"index\":0,\"delta\":{\"content\":\"Welt 🌍\"}}]}\n\n"
        + "data:{\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"!\"},\"finish_reason\":\"stop\"}]}\n\n"
        + "data: [DONE]\n\n";

    private static readonly string _withComments = _plain.Replace("\n\n", "\n\n: OPENROUTER PROCESSING\n\n", StringComparison.Ordinal)
        .Replace("data: \"choices\"", ": in the middle of an event\ndata: \"choices\"", StringComparison.Ordinal);

    public static TheoryData<string, bool, bool, bool> Matrix
    {
        get
        {
            var data = new TheoryData<string, bool, bool, bool>();
            foreach (var newline in _newlines)
            {
                foreach (var bits in Enumerable.Range(0, 8))
                {
                    data.Add(newline, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task StreamAsync_AnyNewlinesCommentsBomAndReadSize_GivesTheSameText(string newline, bool comments, bool byteByByte, bool byteOrderMark)
    {
        var bytes = Bytes(newline, comments, byteOrderMark);
        using var client = StubHandler.Events(byteByByte ? ScriptedBody.ByteByByte(bytes) : new ScriptedBody([bytes])).CreateClient();

        Assert.Equal("Grüße, Welt 🌍!", (await client.Chat.StreamAsync(Fixtures.Request).ToListAsync()).Text());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task StreamAsync_SplitAtEveryPoint_GivesTheSameText(string newline)
    {
        var bytes = Bytes(newline, comments: true, byteOrderMark: true);
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            using var client = StubHandler.Events(new ScriptedBody([bytes.AsMemory(0, cut), bytes.AsMemory(cut)])).CreateClient();

            Assert.True("Grüße, Welt 🌍!" == (await client.Chat.StreamAsync(Fixtures.Request).ToListAsync()).Text(), $"cut at {cut}");
        }
    }

    // A stream that is cut says so, unless the cut comes after the finish reason; and every text before the cut is there.
    [Theory]
    [InlineData("\n", ScriptedBody.End.Clean)]
    [InlineData("\r\n", ScriptedBody.End.Clean)]
    [InlineData("\r", ScriptedBody.End.Clean)]
    [InlineData("\n", ScriptedBody.End.Broken)]
    internal async Task StreamAsync_CutAtEveryPoint_NeverLooksComplete(string newline, ScriptedBody.End end)
    {
        var bytes = Bytes(newline, comments: true, byteOrderMark: false);
        var finish = Encoding.UTF8.GetString(bytes).IndexOf("\"stop\"}]}", StringComparison.Ordinal) + "\"stop\"}]}".Length;
        var finishBytes = Encoding.UTF8.GetByteCount(Encoding.UTF8.GetString(bytes)[..finish]);
        for (var cut = 0; cut < bytes.Length; cut++)
        {
            using var client = StubHandler.Events(new ScriptedBody([bytes.AsMemory(0, cut)], end)).CreateClient();
            var chunks = new List<ChatCompletionChunk>();

            var failure = await Record.ExceptionAsync(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync(chunks));

            var isWhole = end == ScriptedBody.End.Clean ? cut >= finishBytes : IsDone(bytes.AsSpan(0, cut), newline);
            if (isWhole)
            {
                Assert.True(failure is null, $"cut at {cut}: {failure}");
                Assert.Equal("Grüße, Welt 🌍!", chunks.Text());
            }
            else
            {
                Assert.True(failure is OpenRouterException { Kind.Value: "stream_interrupted" or "empty_response" }, $"cut at {cut}: {failure}");
                Assert.StartsWith(chunks.Text(), "Grüße, Welt 🌍!", StringComparison.Ordinal);
            }
        }
    }

    private static bool IsDone(ReadOnlySpan<byte> bytes, string newline) => Encoding.UTF8.GetString(bytes).Contains($"data: [DONE]{newline}{newline[0]}", StringComparison.Ordinal);

    private static byte[] Bytes(string newline, bool comments, bool byteOrderMark)
    {
        var text = (comments ? _withComments : _plain).Replace("\n", newline, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(byteOrderMark ? "\uFEFF" + text : text);
    }
}
