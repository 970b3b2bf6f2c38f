using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Timeouts;

/// <summary>
/// Applies the idle timeout to every read of a response body. It sits below the event framing, so that keep-alive comments reset the timeout.
/// </summary>
internal sealed class IdleTimeoutStream(Stream body, AttemptTimer timer) : BodyReadStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // The first content is due at a time of its own, however much else arrives before it.
        var awaitsContent = timer.AwaitsContent;
        if (awaitsContent)
        {
            timer.WaitForBytes();
        }

        var read = body.ReadAsync(buffer, timer.Token);
        if (read.IsCompletedSuccessfully)
        {
            timer.Stop();
            return read;
        }

        // Bytes that are there already need no alarm, whose lock and look at the clock cost more than reading them.
        if (!awaitsContent)
        {
            timer.WaitForBytes();
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
