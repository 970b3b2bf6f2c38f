using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Timeouts;

/// <summary>The timeout until the first content of a stream, which nothing but content ends.</summary>
public sealed class FirstContentTests
{
    private const string Message = "No content was received within 30 s (Timeouts.FirstContent).";

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    private static Action<OpenRouterClientOptions> Configured(ManualTime time) => options =>
    {
        options.TimeProvider = time;
        options.Timeouts.FirstContent = TimeSpan.FromSeconds(30);
        options.Timeouts.Idle = TimeSpan.FromSeconds(10);
    };

    private static ScriptedBody Every(ManualTime time, string first, string then, int count) => new(
        Enumerable.Repeat<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(then), count).Prepend(Encoding.UTF8.GetBytes(first)),
        ScriptedBody.End.Silent,
        beforePiece: _ =>
        {
            time.Advance(TimeSpan.FromSeconds(4));
            return Task.CompletedTask;
        });

    [Theory]
    [InlineData(": OPENROUTER PROCESSING\n\n")]
    [InlineData("data: {\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n")]
    public async Task StreamAsync_KeepAlivesAndEmptyChunks_DoNotHoldIt(string sign)
    {
        var time = new ManualTime();
        using var client = StubHandler.Events(Every(time, sign, sign, 1000)).CreateClient(Configured(time));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync().WaitAsync(_limit));

        Assert.Equal((ErrorKind.Timeout, Message, true), (e.Kind, e.Message, e.IsTransient));
    }

    [Fact]
    public async Task StreamAsync_NoHeaders_AreBoundedByItToo()
    {
        var time = new ManualTime();
        var asked = new TaskCompletionSource();
        using var client = new StubHandler(async (_, token) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        }).CreateClient(Configured(time));

        var call = client.Chat.StreamAsync(Fixtures.Request).ToListAsync();
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(Message, (await Assert.ThrowsAsync<OpenRouterException>(() => call.WaitAsync(_limit))).Message);
    }

    [Fact]
    public async Task StreamAsync_ContentInTime_EndsIt()
    {
        var time = new ManualTime();
        using var client = StubHandler.Events(Every(time, Fixtures.TextChunk, ": OPENROUTER PROCESSING\n\n", 100)).CreateClient(options =>
        {
            Configured(time)(options);
            options.Timeouts.Total = TimeSpan.FromSeconds(60);
        });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync().WaitAsync(_limit));

        Assert.Equal("The call was not completed within 60 s (Timeouts.Total).", e.Message);
    }

    [Fact]
    public async Task StreamAsync_SilenceShorterThanIt_IsTheIdleTimeout()
    {
        var time = new ManualTime();
        var read = new TaskCompletionSource();
        var body = new ScriptedBody([": wait\n\n"u8.ToArray()], ScriptedBody.End.Silent, beforePiece: index =>
        {
            if (index == 1)
            {
                read.SetResult();
            }

            return Task.CompletedTask;
        });
        using var client = StubHandler.Events(body).CreateClient(Configured(time));

        var call = client.Chat.StreamAsync(Fixtures.Request).ToListAsync();
        await read.Task;
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("The response stalled for 10 s (Timeouts.Idle).", (await Assert.ThrowsAsync<OpenRouterException>(() => call.WaitAsync(_limit))).Message);
    }

    [Fact]
    public async Task StreamAsync_NoContentInTime_IsRetried()
    {
        var time = new ManualTime { SkipsWaits = true, LongestSkipped = TimeSpan.FromSeconds(9) };
        var bodies = new Queue<Stream>([Every(time, ": wait\n\n", ": wait\n\n", 1000), new MemoryStream(Encoding.UTF8.GetBytes(Fixtures.TextChunk + Fixtures.Done))]);
        using var client = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, "text/event-stream", bodies.Dequeue()))).CreateClient(options =>
        {
            Configured(time)(options);
            options.Retry.MaxRetries = 1;
        });

        Assert.Equal("Hel", (await client.Chat.StreamAsync(Fixtures.Request).ToListAsync().WaitAsync(_limit)).Text());
    }

    [Fact]
    public async Task CompleteAsync_LongAnswer_IsNotBoundedByIt()
    {
        var time = new ManualTime();
        var body = new ScriptedBody(Encoding.UTF8.GetBytes(Fixtures.Completion).Chunk(20).Select(static piece => new ReadOnlyMemory<byte>(piece)), beforePiece: _ =>
        {
            time.Advance(TimeSpan.FromSeconds(4));
            return Task.CompletedTask;
        });
        using var client = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, "application/json", body))).CreateClient(Configured(time));

        Assert.Equal("4", (await client.Chat.CompleteAsync(Fixtures.Request).WaitAsync(_limit)).Text);
    }

    [Fact]
    public void FirstContent_ByDefault_IsInfinite() => Assert.Equal(Timeout.InfiniteTimeSpan, new TimeoutOptions().FirstContent);

    [Fact]
    public void TimeoutOptions_ACopy_HasFirstContent() =>
        Assert.Equal(_limit, new CallOptions { Timeouts = new TimeoutOptions { FirstContent = _limit } }.Timeouts!.FirstContent);
}
