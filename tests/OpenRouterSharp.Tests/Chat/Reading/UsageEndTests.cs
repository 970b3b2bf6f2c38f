using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>Streams that have neither a finish reason nor an end mark, and end in their usage: complete only where the caller says so.</summary>
public sealed class UsageEndTests
{
    private const string TextChunk = "data: {\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Hel\"}}]}\n\n";

    private const string UsageChunk = """data: {"id":"gen-1","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":1,"total_tokens":10}}""" + "\n\n";

    private const string TextWithUsage = """data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"lo"}}],"usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}}""" + "\n\n";

    private static async Task<ErrorKind?> FailureOf(string events, bool? client, bool? call)
    {
        using var openRouter = StubHandler.Events(events).CreateClient(options => options.UsageEndsStream = client ?? options.UsageEndsStream);
        var stream = openRouter.Chat.StreamAsync(Fixtures.Request, new CallOptions { UsageEndsStream = call });
        return ((OpenRouterException?)await Record.ExceptionAsync(() => stream.ToListAsync()))?.Kind;
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(null, true)]
    [InlineData(false, true)]
    public async Task StreamAsync_UsageAtTheEndAndAskedFor_IsComplete(bool? client, bool? call) =>
        Assert.Null(await FailureOf(Fixtures.TextChunk + UsageChunk, client, call));

    [Theory]
    [InlineData(null, null)]
    [InlineData(true, false)]
    public async Task StreamAsync_UsageAtTheEndAndNotAskedFor_IsInterrupted(bool? client, bool? call) =>
        Assert.Equal(ErrorKind.StreamInterrupted, await FailureOf(Fixtures.TextChunk + UsageChunk, client, call));

    [Theory]
    [InlineData(TextChunk)]
    [InlineData(TextChunk + TextWithUsage)]
    [InlineData(UsageChunk + TextChunk)]
    public async Task StreamAsync_TextAtTheEnd_IsInterruptedAllTheSame(string events) =>
        Assert.Equal(ErrorKind.StreamInterrupted, await FailureOf(events, client: true, call: null));

    [Fact]
    public void UsageEndsStream_ByDefault_IsOff() => Assert.False(new OpenRouterClientOptions().UsageEndsStream);

    [Fact]
    public void UsageEndsStream_OfACopy_IsKept() => Assert.True(new OpenRouterClientOptions(new OpenRouterClientOptions { UsageEndsStream = true }).UsageEndsStream);
}
