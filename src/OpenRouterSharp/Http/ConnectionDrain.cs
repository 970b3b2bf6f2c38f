namespace OpenRouterSharp.Http;

/// <summary>
/// Reads the last bytes of a body whose response is complete, so that its connection can be reused. The end of a body usually follows
/// <c>[DONE]</c> immediately; the caller does not wait for it, and after a short time the connection is closed instead.
/// </summary>
internal static class ConnectionDrain
{
    /// <summary>The maximum number of bytes that are read after the end of a response.</summary>
    internal const int MaxBytes = 64 * 1024;

    /// <summary>Gets the maximum time that is waited for them.</summary>
    internal static TimeSpan Limit { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Takes ownership of the response and disposes it.</summary>
    internal static void Start(ApiResponse response)
    {
        // The response has ended, even though its connection has not.
        response.ReleasePermit();

        // Not awaited: it handles its own failures, and always disposes the response.
        _ = DrainAsync(response);
    }

    private static async Task DrainAsync(ApiResponse response)
    {
        using (response)
        {
            using var timer = new CancellationTokenSource(Limit, TimeProvider.System);
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
                // The response is complete; the connection is merely not reused.
            }
        }
    }
}
