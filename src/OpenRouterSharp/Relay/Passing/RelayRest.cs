using System.Buffers;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>
/// Passes on what follows the end of a stream, for a short time: usually nothing but the end of the body, after which the connection can be reused.
/// </summary>
internal static class RelayRest
{
    /// <summary>Passes on what follows.</summary>
    /// <param name="opened">The response, whose stream has ended.</param>
    /// <param name="target">The target of its body.</param>
    internal static async Task PassAsync(OpenedRelay opened, RelayTarget target)
    {
        opened.Response.ReleasePermit();
        var array = ArrayPool<byte>.Shared.Rent(ConnectionDrain.MaxBytes);
        var buffer = array.AsMemory(0, ConnectionDrain.MaxBytes);
        try
        {
            // Usually the end came with the last event, and needs no timer.
            var read = opened.Body.ReadAsync(buffer, CancellationToken.None);
            if (!read.IsCompletedSuccessfully)
            {
                await PassAsync(opened, target, read, buffer).ConfigureAwait(false);
            }
            else if (read.Result is > 0 and var count)
            {
                await PassAsync(opened, target, new ValueTask<int>(count), buffer).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException or ObjectDisposedException or InvalidDataException)
        {
            // The stream is complete; the connection is merely not reused.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    private static async Task PassAsync(OpenedRelay opened, RelayTarget target, ValueTask<int> first, Memory<byte> buffer)
    {
        using var limit = new CancellationTokenSource(ConnectionDrain.Limit, TimeProvider.System);
        using var registration = limit.Token.UnsafeRegister(static response => ((ApiResponse)response!).Timer.Cancel(), opened.Response);
        var read = await first.ConfigureAwait(false);
        for (var rest = buffer.Length - read; read > 0 && rest > 0 && !target.IsClosed; rest -= read)
        {
            read = await opened.Body.ReadAsync(buffer[..rest], CancellationToken.None).ConfigureAwait(false);
        }
    }
}
