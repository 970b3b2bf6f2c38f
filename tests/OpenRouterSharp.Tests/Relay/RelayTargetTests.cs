using System.IO.Pipelines;
using System.Text;
using OpenRouterSharp.Relay;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Relay;

/// <summary>Either side can end a relay, which closes the other, and a target that takes no bytes holds the service back.</summary>
public sealed class RelayTargetTests
{
    private const string First = """data: {"id":"gen-1","provider":"P","choices":[{"index":0,"delta":{"content":"Hi"}}]}""" + "\n\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ReadOnlyMemory<byte>[] Pieces(params string[] pieces) => [.. pieces.Select(static piece => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(piece)))];

    [Fact]
    public async Task RelayAsync_Pipe_GetsEveryByteAndStaysOpen()
    {
        using var client = Fake.Events(Fixtures.R1Stream).CreateClient();
        var pipe = new Pipe();

        var summary = await client.Relay.RelayAsync(Fixtures.Request, pipe.Writer, cancellationToken: Token);
        await pipe.Writer.WriteAsync("more"u8.ToArray(), Token);
        await pipe.Writer.CompleteAsync();

        using var reader = new StreamReader(pipe.Reader.AsStream());
        Assert.Equal(Fixtures.R1Stream + "more", await reader.ReadToEndAsync(Token));
        Assert.False(summary.IsTargetClosed);
    }

    [Fact]
    public async Task RelayAsync_EachBurst_IsFlushedAtOnce()
    {
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var body = new ScriptedBody(Pieces(First, "data: [DONE]\n\n"), beforePiece: index => index == 0 ? Task.CompletedTask : next.Task);
        using var client = StubHandler.Events(body).CreateClient();
        var pipe = new Pipe();

        var relay = client.Relay.RelayAsync(Fixtures.Request, pipe.Writer, cancellationToken: Token);
        var read = await pipe.Reader.ReadAsync(Token);

        Assert.Equal(First, Encoding.UTF8.GetString(read.Buffer));
        pipe.Reader.AdvanceTo(read.Buffer.End);
        next.SetResult();
        await relay;
    }

    [Fact]
    public async Task RelayAsync_ReaderThatDoesNotRead_HoldsTheServiceBack()
    {
        var read = 0;
        var chunk = First + ":" + new string(' ', 1000) + "\n\n";
        var body = new ScriptedBody(Enumerable.Repeat((ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(chunk), 100).Concat(Pieces("data: [DONE]\n\n")), beforePiece: _ =>
        {
            Interlocked.Increment(ref read);
            return Task.CompletedTask;
        });
        using var client = StubHandler.Events(body).CreateClient();
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 4000, resumeWriterThreshold: 2000));

        var relay = client.Relay.RelayAsync(Fixtures.Request, pipe.Writer, cancellationToken: Token);

        // It stands still in the write that filled the pipe.
        Assert.False(relay.IsCompleted);
        Assert.InRange(Volatile.Read(ref read), 1, 5);
        var text = new StringBuilder();
        var completion = relay.ContinueWith(_ => pipe.Writer.CompleteAsync().AsTask(), Token, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
        ReadResult result;
        do
        {
            result = await pipe.Reader.ReadAsync(Token);
            text.Append(Encoding.UTF8.GetString(result.Buffer));
            pipe.Reader.AdvanceTo(result.Buffer.End);
        }
        while (!result.IsCompleted);

        await completion;
        Assert.Equal((await relay).Bytes, Encoding.UTF8.GetByteCount(text.ToString()));
        Assert.Equal(101, (await relay).Events);
    }

    [Fact]
    public async Task RelayAsync_ReaderCompletes_ClosesTheConnectionAndSaysWhatWasSeen()
    {
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var body = new ScriptedBody(Pieces(First, First), ScriptedBody.End.Silent, index => index == 0 ? Task.CompletedTask : next.Task);
        using var client = StubHandler.Events(body).CreateClient();
        var pipe = new Pipe();

        var relay = client.Relay.RelayAsync(Fixtures.Request, pipe.Writer, cancellationToken: Token);
        await pipe.Reader.CompleteAsync();
        next.SetResult();
        var summary = await relay;

        await body.Disposed.Task.WaitAsync(Token);
        Assert.Equal((true, null, "P", 2L, null), (summary.IsTargetClosed, summary.TargetException, summary.Provider, summary.Events, summary.Error));
    }

    [Fact]
    public async Task RelayAsync_TargetThatThrows_ClosesTheConnectionAndSaysWhy()
    {
        var body = ScriptedBody.Of(First, ScriptedBody.End.Silent);
        using var client = StubHandler.Events(body).CreateClient();
        await using var target = new BrokenTarget();

        var summary = await client.Relay.RelayAsync(Fixtures.Request, target, cancellationToken: Token);

        await body.Disposed.Task.WaitAsync(Token);
        Assert.IsType<IOException>(summary.TargetException);
        Assert.Equal((true, 0L, "P"), (summary.IsTargetClosed, summary.Bytes, summary.Provider));
    }

    [Fact]
    public async Task RelayAsync_Canceled_ClosesTheConnectionAndSaysWhatWasSeen()
    {
        var body = ScriptedBody.Of(First, ScriptedBody.End.Silent);
        using var client = StubHandler.Events(body).CreateClient();
        using var source = new CancellationTokenSource();
        StreamSummary? seen = null;
        var pipe = new Pipe();

        var relay = client.Relay.RelayAsync(Fixtures.Request, pipe.Writer, new RelayOptions { OnEnd = summary => seen = summary }, cancellationToken: source.Token);
        await pipe.Reader.ReadAsync(Token);
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAsync<OperationCanceledException>(() => relay)).CancellationToken);
        await body.Disposed.Task.WaitAsync(Token);
        Assert.Equal(("P", 1L, First.Length), (seen!.Provider, seen.Events, (int)seen.Bytes));
    }

    [Fact]
    public async Task RelayAsync_CanceledWhileTheTargetIsFull_ClosesTheConnection()
    {
        var body = ScriptedBody.Of(First, ScriptedBody.End.Silent);
        using var client = StubHandler.Events(body).CreateClient();
        using var source = new CancellationTokenSource();
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));

        var relay = client.Relay.RelayAsync(Fixtures.Request, pipe.Writer, cancellationToken: source.Token);
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAsync<OperationCanceledException>(() => relay)).CancellationToken);
        await body.Disposed.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task RelayAsync_ClientDisposed_Ends()
    {
        var body = ScriptedBody.Of(First, ScriptedBody.End.Silent);
        var client = StubHandler.Events(body).CreateClient();
        var pipe = new Pipe();

        var relay = client.Relay.RelayAsync(Fixtures.Request, pipe.Writer, cancellationToken: Token);
        await pipe.Reader.ReadAsync(Token);
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => relay);
        await body.Disposed.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task ToString_OfASummary_SaysHowItEnded()
    {
        var (summary, _) = await RelayStreams.RelayTextAsync(Fixtures.R1Stream);

        Assert.Equal($"StreamSummary {{ FinishReason = stop, Events = 6, Bytes = {summary.Bytes}, TotalTokens = 23, Cost = 0.000031 }}", summary.ToString());
    }

    private sealed class BrokenTarget : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The disk is full.");
    }
}
