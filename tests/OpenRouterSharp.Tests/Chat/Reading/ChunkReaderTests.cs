using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>The fine print of a stream: what counts as an event, as an end, and what its errors carry.</summary>
public sealed class ChunkReaderTests
{
    private static async Task<Outcome> ReadAsync(string events)
    {
        using var client = Fake.Events(events, ("X-Generation-Id", "gen-header")).CreateClient();
        var chunks = new List<ChatCompletionChunk>();
        var failure = await Record.ExceptionAsync(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync(chunks));
        return new Outcome(chunks.Text(), (OpenRouterException?)failure);
    }

    [Theory]
    [InlineData("data:[DONE]\n\n")]
    [InlineData("data: \t[DONE]\t \n\n")]
    [InlineData("data: [DONE]")]
    [InlineData("data:\n\ndata: [DONE]\n\n")]
    [InlineData("data:  \t \n\ndata: [DONE]\n\n")]
    public async Task StreamAsync_DoneInAnySpelling_IsTheEnd(string end) => Assert.Equivalent(
        new { Text = "Hel", Error = (object?)null },
        await ReadAsync(Fixtures.TextChunk + end));

    [Theory]
    [InlineData("data: [")]
    [InlineData("data: [DON")]
    [InlineData("data: [DONE")]
    [InlineData("data:")]
    public async Task StreamAsync_EndMarkCutAfterTheFinish_IsTheEnd(string end) => Assert.Equivalent(
        new { Text = "Hel", Error = (object?)null },
        await ReadAsync(Fixtures.TextChunk + Fixtures.FinishChunk + end));

    [Theory]
    [InlineData("data: [DON\n\n", "invalid_response")]
    [InlineData("data: [DONX", "stream_interrupted")]
    [InlineData("data: {\"id\"", "stream_interrupted")]
    [InlineData("data: {\"id\"\n\n", "invalid_response")]
    [InlineData("data: null\n\n", "invalid_response")]
    [InlineData("data: [DONE", "stream_interrupted")]
    [InlineData("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"\"}]}\n\n", "stream_interrupted")]
    [InlineData("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":null}]}\n\n", "stream_interrupted")]
    public async Task StreamAsync_OddEvent_IsItsErrorAfterTheText(string end, string kind)
    {
        var (text, error) = await ReadAsync(Fixtures.TextChunk + end);

        Assert.Equivalent(new { Text = "Hel", Kind = kind, GenerationId = "gen-header" }, new { Text = text, Kind = error?.Kind.Value, error?.GenerationId });
    }

    [Fact]
    public async Task StreamAsync_NullEvent_SaysSo() => Assert.Equal("A stream event is null.", (await ReadAsync("data: null\n\n")).Error!.Message);

    [Theory]
    [InlineData("", "The stream ended without a finish reason and without [DONE]: the response is incomplete.")]
    [InlineData("data: {\"id\"", "The stream ended in the middle of a chunk.")]
    public async Task StreamAsync_BrokenOff_SaysHowAndIsTransient(string end, string message)
    {
        var (_, error) = await ReadAsync(Fixtures.TextChunk + end);

        Assert.Equivalent(new { Message = message, IsTransient = true }, new { error!.Message, error.IsTransient });
    }

    [Theory]
    [InlineData("")]
    [InlineData("data: [DONE]\n\n")]
    [InlineData("data:\n\ndata: [DON")]
    public async Task StreamAsync_NoChunk_SaysSo(string events) => Assert.Equal("The stream ended without a single chunk.", (await ReadAsync(events)).Error!.Message);

    [Theory]
    [InlineData("""{"id":"gen-chunk","provider":"P","choices":[],"error":{"code":502,"message":"x"}}""", "x", "gen-chunk", "P")]
    [InlineData("""{"choices":[],"error":{"code":502,"message":"x"}}""", "x", "gen-header", null)]
    [InlineData("""{"id":"gen-chunk","provider":"P","choices":[{"index":0,"error":{"code":502,"message":"x"}}]}""", "x", "gen-chunk", "P")]
    [InlineData("""{"choices":[{"index":0,"finish_reason":"stop"},{"index":1,"error":{"code":502,"message":"second"}}]}""", "second", "gen-header", null)]
    [InlineData("""{"choices":[{"index":0,"error":{"message":"choice"}}],"error":{"message":"chunk"}}""", "chunk", "gen-header", null)]
    [InlineData("""{"choices":[{"index":0,"finish_reason":"error","error":{"message":"words"}}]}""", "words", "gen-header", null)]
    [InlineData("""{"id":"gen-chunk","provider":"P","choices":[{"index":0,"finish_reason":"error"}]}""", "The model stopped with an error and no message.", "gen-chunk", "P")]
    [InlineData("""{"choices":[{"index":0,"finish_reason":"error"}]}""", "The model stopped with an error and no message.", "gen-header", null)]
    [InlineData("""{"choices":7,"error":{"message":"beside nonsense"}}""", "beside nonsense", "gen-header", null)]
    public async Task StreamAsync_ErrorEvent_HasWordsIdAndProvider(string data, string message, string id, string? provider)
    {
        var (text, error) = await ReadAsync($"{Fixtures.TextChunk}data: {data}\n\n{Fixtures.Done}");

        Assert.Equivalent(
            new { Text = "Hel", Message = message, GenerationId = id, ProviderName = provider },
            new { Text = text, error!.Message, error.GenerationId, error.ProviderName });
    }

    [Fact]
    public async Task StreamAsync_ErrorEvent_HasTheEventAsBody()
    {
        const string Data = """{"choices":[],"error":{"code":502,"message":"x"}}""";

        Assert.Equal(Data, (await ReadAsync($"{Fixtures.TextChunk}data: {Data}\n\n")).Error!.ResponseBody);
    }

    [Fact]
    public async Task StreamAsync_EmptyComment_IsAKeepAliveWithoutText()
    {
        var seen = new List<StreamKeepAlive>();
        using var client = Fake.Events(":\n\n:  x \n\n" + Fixtures.R1Stream.Replace(": OPENROUTER PROCESSING\n\n", string.Empty, StringComparison.Ordinal)).CreateClient();

        await client.Chat.StreamAsync(Fixtures.Request, new CallOptions { KeepAlives = new Collecting(seen) }).ToListAsync();

        Assert.Equal([new StreamKeepAlive(string.Empty, 1), new StreamKeepAlive("x", 2)], seen);
    }

    [Fact]
    public async Task StreamAsync_KeepAliveReceiverThrows_NamesItAndTheGeneration()
    {
        using var client = Fake.Events(Fixtures.R1Stream, ("X-Generation-Id", "gen-header")).CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request, new CallOptions { KeepAlives = new Collecting(null) }).ToListAsync());

        Assert.StartsWith("CallOptions.KeepAlives threw: ", e.Message, StringComparison.Ordinal);
        Assert.Equivalent(new { Kind = ErrorKind.Rejected, GenerationId = "gen-header" }, e);
    }

    private sealed class Collecting(List<StreamKeepAlive>? seen) : IProgress<StreamKeepAlive>
    {
        public void Report(StreamKeepAlive value) => (seen ?? throw new InvalidOperationException("oops")).Add(value);
    }

    private sealed record Outcome(string Text, OpenRouterException? Error);
}
