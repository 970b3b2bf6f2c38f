namespace OpenRouterSharp.Http;

/// <summary>
/// Reads the last bytes of a body whose answer is complete, so that its connection can be used again. The end of a body usually follows
/// <c>[DONE]</c> at once, but nobody waits for it here: after a moment the connection is closed instead.
/// </summary>
internal static class ConnectionDrain
{
    private const int MaxBytes = 64 * 1024;

    private static readonly TimeSpan _limit = TimeSpan.FromMilliseconds(250);

    /// <summary>Takes over the response and disposes of it.</summary>
    internal static void Start(ApiResponse response)
    {
        // The answer has ended, though its connection has not.
        response.ReleasePermit();

        // Not awaited: every failure of it ends in the disposal of the response, inside.
        _ = DrainAsync(response);
    }

    private static async Task DrainAsync(ApiResponse response)
    {
        using (response)
        {
            using var timer = new CancellationTokenSource(_limit, TimeProvider.System);
            var buffer = new byte[512];
            try
            {
                for (var rest = MaxBytes; rest > 0;)
                {
                    var read = await response.Content.ReadAsync(buffer, timer.Token).ConfigureAwait(false);
                    if (read == 0)
                    {
                        break;
                    }

                    rest -= read;
                }
            }
            catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException or ObjectDisposedException or InvalidDataException)
            {
                // The answer is complete; only the connection is not used again.
            }
        }
    }
}
