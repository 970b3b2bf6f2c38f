namespace OpenRouterSharp.Relay.Passing;

/// <summary>Represents where a relay writes to. A failure of the target ends the relay; it is recorded, and never thrown.</summary>
internal abstract class RelayTarget
{
    /// <summary>Gets the number of bytes that the target took.</summary>
    internal long Bytes { get; private set; }

    /// <summary>Gets a value indicating whether the target takes no more bytes.</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>Gets the exception with which the target failed.</summary>
    internal Exception? Exception { get; private set; }

    /// <summary>Writes and flushes bytes, and waits until the target is ready for more.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    internal ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (IsClosed || bytes.IsEmpty)
        {
            return default;
        }

        try
        {
            var written = WriteCoreAsync(bytes, cancellationToken);
            if (!written.IsCompletedSuccessfully)
            {
                return AwaitAsync(written, bytes.Length, cancellationToken);
            }

            Took(bytes.Length, written.Result);
        }
        catch (Exception e) when (!IsCancellation(e, cancellationToken))
        {
            Fail(e);
        }

        return default;
    }

    /// <summary>Writes and flushes bytes.</summary>
    /// <returns><see langword="true"/> if the target takes more; otherwise, <see langword="false"/>.</returns>
    private protected abstract ValueTask<bool> WriteCoreAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    private static bool IsCancellation(Exception e, CancellationToken cancellationToken) => e is OperationCanceledException && cancellationToken.IsCancellationRequested;

    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AwaitAsync(ValueTask<bool> written, int length, CancellationToken cancellationToken)
    {
        try
        {
            Took(length, await written.ConfigureAwait(false));
        }
        catch (Exception e) when (!IsCancellation(e, cancellationToken))
        {
            Fail(e);
        }
    }

    private void Took(int length, bool takesMore)
    {
        Bytes += length;
        IsClosed = !takesMore;
    }

    private void Fail(Exception e)
    {
        Exception = e;
        IsClosed = true;
    }
}
