using OpenRouterSharp.Calls;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Chat.Sending;

/// <summary>Resends a request with another model, or with fewer tokens, if the caller's options allow it.</summary>
internal static class FallbackLoop
{
    internal static ValueTask<T> RunAsync<T>(ApiCaller api, ChatCall call, ResponseReader<T> read) =>
        call.MayFallBack ? RunWithFallbacksAsync(api, call, read) : api.AttemptAsync(call, read);

    // The headers arrive at the bottom of HttpClient's call stack and return through the pipeline. A stream read on top of that stack has about a
    // hundred frames beneath it, which the garbage collector walks each time; with many concurrent streams, that costs more than the reading.
    // Therefore the stream is read from a new stack, unless the call completed synchronously on the caller's stack.
    internal static async ValueTask<T> OpenAsync<T>(ApiCaller api, ChatCall call, ResponseReader<T> read)
    {
        var opening = RunAsync(api, call, read);
        var isOnCallersStack = opening.IsCompleted;
        var stream = await opening.ConfigureAwait(false);
        if (!isOnCallersStack)
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }

        return stream;
    }

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
