using System.Text;
using System.Text.Json;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Relay;

/// <summary>What the relay looks for is found wherever it stands and however it is written, and not mistaken for words of the text.</summary>
public sealed class RelayLookTests
{
    private const string First = """data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"Hi"}}]}""" + "\n\n";
    private const string End = """data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":""},"finish_reason":"stop"}]}""" + "\n\ndata: [DONE]\n\n";

    private static string Event(string data) => First + "data: " + data + "\n\n" + End;

    [Theory]
    [InlineData("\"error\":{\"message\":\"no\"}")]
    [InlineData("{\"usage\": {\"total_tokens\": 9}}")]
    [InlineData("\"finish_reason\":\"length\"")]
    [InlineData("error")]
    [InlineData("usage")]
    [InlineData("finish_reason")]
    [InlineData("\\u0022error\\u0022:{}")]
    public async Task RelayAsync_WordsInText_AreText(string text)
    {
        var content = JsonSerializer.Serialize(text);
        var (summary, passed) = await RelayStreams.RelayTextAsync(Event($$$"""{"id":"gen-1","choices":[{"index":0,"delta":{"content":{{{content}}}}}]}"""));

        Assert.Equal((FinishReason.Stop, null, null), (summary.FinishReason, summary.Usage, summary.Error));
        Assert.Contains(content, passed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"gen-1","choices":[{"index":0,"delta":{"content":"a"}}],"error":{"code":502,"message":"gone"}}""")]
    [InlineData("""{"id":"gen-1","choices":[{"index":0,"delta":{"content":""}}], "error" : {"code":502,"message":"gone"} }""")]
    [InlineData("""{"\u0065rror":{"code":502,"message":"gone"},"id":"gen-1","choices":[{"index":0,"delta":{"content":""}}]}""")]
    [InlineData("""{"err\u006fr":{"code":502,"message":"gone"},"id":"gen-1","choices":[{"index":0,"delta":{"content":""}}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{},"error":{"code":502,"message":"gone"}}]}""")]
    [InlineData("""{"error":{"code":502,"message":"gone"}}""")]
    [InlineData("""{"code":502,"message":"gone"}""")]
    public async Task RelayAsync_ErrorInAnyEnvelope_IsFoundAndPassedOn(string data)
    {
        var (summary, passed) = await RelayStreams.RelayTextAsync(Event(data));

        Assert.Equal("gone", summary.Error?.Message);
        Assert.True(summary.IsErrorPassedOn);
        Assert.Equal(Event(data), passed);
    }

    [Theory]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"a"}}],"usage":{"total_tokens":7}}""")]
    [InlineData("""{"usage" :{"total_tokens":7},"choices":[{"index":0,"delta":{"content":"a"}}]}""")]
    [InlineData("""{"usag\u0065":{"total_tokens":7},"choices":[{"index":0,"delta":{"content":"a"}}]}""")]
    public async Task RelayAsync_UsageAnywhere_IsFound(string data) => Assert.Equal(7, (await RelayStreams.RelayTextAsync(Event(data))).Summary.Usage?.TotalTokens);

    [Theory]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"a"},"native_finish_reason":"eos"}]}""")]
    [InlineData("""{"choices":[{"native\u005ffinish_reason":"eos","index":0,"delta":{"content":"a"}}]}""")]
    public async Task RelayAsync_NativeFinishReasonAlone_IsFound(string data) => Assert.Equal("eos", (await RelayStreams.RelayTextAsync(Event(data))).Summary.NativeFinishReason);

    // The vectors overlap the rest in every way.
    [Fact]
    public async Task RelayAsync_FinishReasonAtEveryOffset_IsFound()
    {
        for (var length = 0; length < 100; length++)
        {
            var data = $$$"""{"choices":[{"index":0,"delta":{"content":"{{{new string('x', length)}}}"},"finish_reason":"length"}]}""";

            Assert.True(FinishReason.Length == (await RelayStreams.RelayTextAsync(First + "data: " + data + "\n\ndata: [DONE]\n\n")).Summary.FinishReason, $"{length}");
        }
    }

    [Theory]
    [InlineData("""{"id":"gen-1","choices":[{"index":0,"delta":{"content":"Hi""")]
    [InlineData("not JSON")]
    public async Task RelayAsync_EventThatIsNoChunk_IsReportedAsChatDoes(string data)
    {
        using var client = Fake.Events(Event(data)).CreateClient();
        var error = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        var (summary, passed) = await RelayStreams.RelayTextAsync(Event(data));

        Assert.Equal((error.Kind, error.Message), (summary.Error!.Kind, summary.Error.Message));
        Assert.False(summary.IsErrorPassedOn);
        Assert.Equal(Event(data), passed);
    }

    [Fact]
    public async Task RelayAsync_EventOverTheLimit_IsReportedAndTheRelayEnds()
    {
        using var client = Fake.Events(First + "data: " + new string('x', 5000) + "\n\n" + End).CreateClient(static options => options.Limits.EventBytes = 2000);
        using var target = new MemoryStream();

        var summary = await client.Relay.RelayAsync(Fixtures.Request, target, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("Limits.EventBytes", summary.Error!.Message, StringComparison.Ordinal);
        Assert.StartsWith(First, Encoding.UTF8.GetString(target.ToArray()), StringComparison.Ordinal);
    }
}
