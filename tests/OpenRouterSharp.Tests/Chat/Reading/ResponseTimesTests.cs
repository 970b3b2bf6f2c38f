using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>How long an answer took, by a clock that the test moves.</summary>
public sealed class ResponseTimesTests
{
    private const string UsageChunk = """data: {"id":"gen-1","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":40,"total_tokens":49}}""" + "\n\n";

    private static OpenRouterClient CreateClient(string contentType, params string[] pieces)
    {
        var time = new ManualTime();
        var body = new ScriptedBody(pieces.Select(static piece => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(piece)), beforePiece: _ =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return Task.CompletedTask;
        });
        return new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, contentType, body))).CreateClient(options => options.TimeProvider = time);
    }

    private static OpenRouterClient CreateStream() =>
        CreateClient("text/event-stream", ": wait\n\n", Fixtures.RoleChunk, Fixtures.TextChunk, Fixtures.TextChunk, Fixtures.FinishChunk, UsageChunk, Fixtures.Done);

    [Fact]
    public async Task ToCompletionAsync_Stream_HasTimeToFirstTokenAndDuration()
    {
        using var client = CreateStream();

        var info = (await client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync()).ResponseInfo!;

        Assert.Equal((TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(7)), (info.TimeToFirstToken, info.Duration));
    }

    [Fact]
    public async Task TokensPerSecond_OfAStream_CountsFromTheFirstToken()
    {
        using var client = CreateStream();

        Assert.Equal(10, (await client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync()).TokensPerSecond);
    }

    [Fact]
    public async Task Duration_WhileTheStreamRuns_IsNotKnown()
    {
        using var client = CreateStream();
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request).GetAsyncEnumerator();
        await chunks.MoveNextAsync();
        await chunks.MoveNextAsync();

        Assert.Equal((TimeSpan.FromSeconds(3), null), (chunks.Current.ResponseInfo!.TimeToFirstToken, chunks.Current.ResponseInfo.Duration));
    }

    [Fact]
    public async Task ToCompletion_BeforeTheEnd_IsNotChangedByTheEnd()
    {
        using var client = CreateStream();
        var accumulator = new ChatCompletionAccumulator();
        ChatCompletion? early = null;
        await foreach (var chunk in client.Chat.StreamAsync(Fixtures.Request))
        {
            accumulator.Add(chunk);
            early ??= accumulator.ToCompletion();
        }

        Assert.Null(early!.ResponseInfo!.Duration);
    }

    [Fact]
    public async Task CompleteAsync_WholeAnswer_HasDurationAlone()
    {
        using var client = CreateClient("application/json", Fixtures.Completion[..20], Fixtures.Completion[20..]);

        var info = (await client.Chat.CompleteAsync(Fixtures.Request)).ResponseInfo!;

        Assert.Equal((null, TimeSpan.FromSeconds(3)), (info.TimeToFirstToken, info.Duration));
    }

    [Fact]
    public async Task TokensPerSecond_OfAWholeAnswer_CountsFromTheRequest()
    {
        using var client = CreateClient("application/json", Fixtures.Completion);

        Assert.Equal(7, (await client.Chat.CompleteAsync(Fixtures.Request)).TokensPerSecond);
    }

    [Fact]
    public void TokensPerSecond_WithoutTimes_IsNotKnown() => Assert.Null(new ChatCompletion { Usage = new Usage { CompletionTokens = 3 } }.TokensPerSecond);

    [Fact]
    public void TokensPerSecond_WithoutTokens_IsNotKnown() => Assert.Null(new ChatCompletion { ResponseInfo = new ResponseInfo { Duration = TimeSpan.FromSeconds(1) } }.TokensPerSecond);
}
