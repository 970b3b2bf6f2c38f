using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Generations;

/// <summary>Provides conveniences over <see cref="IGenerationsClient"/>.</summary>
public static class GenerationsExtensions
{
    private const double Growth = 1.5;

    /// <summary>Gets the record of a generation, and waits until it exists: requests it again, at growing intervals, while the service does not find it.</summary>
    /// <param name="client">The client.</param>
    /// <param name="id">The generation ID (<see cref="ChatCompletion.Id"/>, <see cref="ResponseInfo.GenerationId"/>).</param>
    /// <param name="wait">How to wait; <see langword="null"/> for the defaults: after 1 s, then at longer intervals, for 30 s.</param>
    /// <param name="options">The options of each request.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentException">The ID is empty; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">
    /// A request failed; with <see cref="ErrorKind.NotFound"/>, the record did not exist within the time limit.
    /// </exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<Generation> WaitAsync(
        this IGenerationsClient client, string id, GenerationWait? wait = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return WaitCoreAsync(client, id, wait ?? new GenerationWait(), options, cancellationToken);
    }

    private static async Task<Generation> WaitCoreAsync(IGenerationsClient client, string id, GenerationWait wait, CallOptions? options, CancellationToken cancellationToken)
    {
        var started = wait.TimeProvider.GetTimestamp();
        var interval = wait.Interval;
        while (true)
        {
            TimeSpan delay;
            try
            {
                return await client.GetAsync(id, options, cancellationToken).ConfigureAwait(false);
            }
            catch (OpenRouterException e) when (e.Kind == ErrorKind.NotFound)
            {
                delay = e.RetryAfter > interval ? e.RetryAfter.Value : interval;
                if (wait.TimeProvider.GetElapsedTime(started) + delay > wait.Limit)
                {
                    e.Advise($"The record did not exist within {TimeoutError.Show(wait.Limit)}: check the ID, or raise {nameof(GenerationWait)}.{nameof(GenerationWait.Limit)}.");
                    throw;
                }
            }

            await Task.Delay(delay, wait.TimeProvider, cancellationToken).ConfigureAwait(false);
            interval = Min(interval * Growth, wait.MaxInterval);
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
