using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>Writes to a stream, which is flushed after each write.</summary>
internal sealed class StreamTarget(Stream stream) : RelayTarget
{
    /// <exception cref="ArgumentException">The stream cannot be written to.</exception>
    internal static StreamTarget To(Stream target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.CanWrite ? new StreamTarget(target) : throw new ArgumentException("The stream cannot be written to.", nameof(target));
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private protected override async ValueTask<bool> WriteCoreAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
