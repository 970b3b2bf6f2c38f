using OpenRouterSharp.Tests.Support;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Tests.Timeouts;

public sealed class IdleTimeoutStreamTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly AttemptTimer _timer;

    public IdleTimeoutStreamTests() => _timer = new AttemptTimer(new TimeoutOptions(), _time, CancellationToken.None, CancellationToken.None);

    public void Dispose() => _timer.Dispose();

    [Fact]
    public async Task ReadAsync_BytesAreThere_StopsTheTimer()
    {
        using var stream = new IdleTimeoutStream(new MemoryStream([1, 2, 3]), _timer);
        var buffer = new byte[3];

        Assert.Equal(2, await stream.ReadAsync(buffer.AsMemory(1)));
        Assert.Equal(1, await stream.ReadAsync(buffer, 0, 1));

        Assert.Equal([3, 1, 2], buffer);
        Assert.False(ExpiresInSilence());
    }

    [Fact]
    public async Task ReadAsync_BytesCome_StopsTheTimer()
    {
        var gate = new TaskCompletionSource();
        using var stream = new IdleTimeoutStream(new ScriptedBody(["x"u8.ToArray()], beforePiece: _ => gate.Task), _timer);

        var read = stream.ReadAsync(new byte[1].AsMemory());
        gate.SetResult();

        Assert.Equal(1, await read);
        Assert.False(ExpiresInSilence());
    }

    [Fact]
    public async Task ReadAsync_NothingComes_Expires()
    {
        using var stream = new IdleTimeoutStream(new ScriptedBody([], ScriptedBody.End.Silent), _timer);

        var read = stream.ReadAsync(new byte[1].AsMemory()).AsTask();

        Assert.True(ExpiresInSilence());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
    }

    [Fact]
    public async Task ReadAsync_BodyBreaks_StopsTheTimer()
    {
        using var stream = new IdleTimeoutStream(new ScriptedBody([], ScriptedBody.End.Broken), _timer);

        await Assert.ThrowsAsync<HttpIOException>(() => stream.ReadAsync(new byte[1].AsMemory()).AsTask());

        Assert.False(ExpiresInSilence());
    }

    [Fact]
    public void Dispose_OfTheStream_DisposesTheBody()
    {
        var body = ScriptedBody.Of("x");

        new IdleTimeoutStream(body, _timer).Dispose();

        Assert.True(body.Disposed.Task.IsCompleted);
    }

    [Fact]
    public void Members_OfAStreamThatIsOnlyRead_SaySo()
    {
        using var stream = new IdleTimeoutStream(Stream.Null, _timer);

        Assert.Equivalent(new { CanRead = true, CanSeek = false, CanWrite = false }, stream);
        Assert.Throws<NotSupportedException>(() => stream.Length);
        Assert.Throws<NotSupportedException>(() => stream.Position);
        Assert.Throws<NotSupportedException>(() => stream.Position = 0);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => stream.SetLength(0));
        Assert.Throws<NotSupportedException>(() => stream.Write([], 0, 0));
        Assert.Throws<NotSupportedException>(() => stream.Read(new byte[1], 0, 1));
        stream.Flush();
    }

    // The timer is not set anew for each read: that it has stopped shows only in what does not happen.
    private bool ExpiresInSilence()
    {
        _time.Advance(TimeoutOptions.DefaultIdle);
        _time.Advance(TimeoutOptions.DefaultIdle);
        return _timer.Token.IsCancellationRequested;
    }
}
