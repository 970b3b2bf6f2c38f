using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Timeouts;

/// <summary>
/// Applies the idle timeout to every read of a response body. It sits below the event framing, so that keep-alive comments reset the timeout.
/// </summary>
internal sealed class IdleTimeoutStream(Stream body, AttemptTimer timer) : BodyReadStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        timer.WaitForBytes();
        var read = body.ReadAsync(buffer, timer.Token);
        if (read.IsCompletedSuccessfully)
        {
            timer.Stop();
            return read;
        }

        return AwaitAsync(read);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> AwaitAsync(ValueTask<int> read)
    {
        try
        {
            return await read.ConfigureAwait(false);
        }
        finally
        {
            timer.Stop();
        }
    }
}
