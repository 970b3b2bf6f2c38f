using System.Runtime.CompilerServices;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>
/// Writes what is read from a body to a target before returning it. So the bytes are passed on in the buffer into which they were read, without a copy,
/// before anything is made of them.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="target">The target.</param>
/// <param name="call">The token of the call, under which is written.</param>
internal sealed class TeeStream(Stream body, RelayTarget target, CancellationToken call) : BodyReadStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = body.ReadAsync(buffer, cancellationToken);
        if (!read.IsCompletedSuccessfully)
        {
            return AwaitReadAsync(read, buffer);
        }

        var count = read.Result;
        var written = target.WriteAsync(buffer[..count], call);
        return written.IsCompletedSuccessfully ? new ValueTask<int>(count) : AwaitWriteAsync(written, count);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> AwaitReadAsync(ValueTask<int> read, Memory<byte> buffer)
    {
        var count = await read.ConfigureAwait(false);
        await target.WriteAsync(buffer[..count], call).ConfigureAwait(false);
        return count;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> AwaitWriteAsync(ValueTask written, int count)
    {
        await written.ConfigureAwait(false);
        return count;
    }
}
