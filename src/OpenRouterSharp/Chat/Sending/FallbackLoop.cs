using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Chat.Sending;

/// <summary>Resends a request with the model that the service suggests, if the caller accepts it.</summary>
internal static class FallbackLoop
{
    internal static ValueTask<T> RunAsync<T>(ApiCaller api, ChatCall call, ResponseReader<T> read) =>
        call.MayFallBack ? RunWithFallbacksAsync(api, call, read) : api.AttemptAsync(call, read);

    private static async ValueTask<T> RunWithFallbacksAsync<T>(ApiCaller api, ChatCall call, ResponseReader<T> read)
    {
        while (true)
        {
            try
            {
                return await api.AttemptAsync(call, read).ConfigureAwait(false);
            }
            catch (OpenRouterException e) when (call.TryFallBack(e))
            {
                // The next iteration uses the fallback model.
            }
        }
    }
}
