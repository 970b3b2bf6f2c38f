using OpenRouterSharp.Calls;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Chat.Sending;

/// <summary>Resends a request with another model, or with fewer tokens, if the caller's options allow it.</summary>
internal static class FallbackLoop
{
    internal static ValueTask<T> RunAsync<T>(ApiCaller api, ChatCall call, ResponseReader<T> read) =>
        call.MayFallBack ? RunWithFallbacksAsync(api, call, read) : api.AttemptAsync(call, read);

    private static async ValueTask<T> RunWithFallbacksAsync<T>(ApiCaller api, ChatCall call, ResponseReader<T> read)
    {
        while (true)
        {
            ScheduledRetry? next = null;
            try
            {
                return await api.AttemptAsync(call, read).ConfigureAwait(false);
            }
            catch (OpenRouterException e) when ((next = call.TryFallBack(e)) is not null)
            {
                // The next iteration sends the changed request.
            }

            Tell(call.Outgoing.Options?.Retry ?? api.Options.Retry, next);
        }
    }

    private static void Tell(RetryOptions retry, ScheduledRetry next)
    {
        try
        {
            retry.OnRetry?.Invoke(next);
        }
        catch (Exception thrown)
        {
            throw Rejection.ByCallback(OptionNames.OnRetry, thrown);
        }
    }
}
