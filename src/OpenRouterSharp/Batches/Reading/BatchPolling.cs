using System.Globalization;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Batches.Reading;

/// <summary>Waits for a batch to end.</summary>
internal static class BatchPolling
{
    private const double Jitter = 0.1;

    internal static async Task<Batch> WaitAsync(
        IBatchesClient client, string id, BatchWait wait, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken)
    {
        var clock = wait.TimeProvider;
        var started = clock.GetTimestamp();
        var failures = 0;
        Batch? last = null;
        for (var look = 0; ; look++)
        {
            TimeSpan? asked;
            try
            {
                var batch = await client.GetAsync(id, options, cancellationToken).ConfigureAwait(false);
                failures = 0;
                if (last is null || batch.Status != last.Status || batch.RequestCounts != last.RequestCounts)
                {
                    progress?.Report(new BatchProgress(batch, clock.GetElapsedTime(started)));
                }

                if (batch.HasEnded)
                {
                    return batch;
                }

                last = batch;
                asked = RetryAfterOf(batch, clock.GetUtcNow());
            }
            catch (OpenRouterException e) when (e.IsTransient && failures < wait.MaxFailures)
            {
                failures++;
                asked = e.RetryAfter;
            }

            var delay = DelayOf(look, asked, wait);
            if (wait.Timeout != Timeout.InfiniteTimeSpan && clock.GetElapsedTime(started) + delay > wait.Timeout)
            {
                throw BatchFailure.NotInTime(id, wait.Timeout, last?.Status);
            }

            await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Computes the delay after a look at the batch: doubling up to the maximum, or what the service asks for if that is given, never less.</summary>
    internal static TimeSpan DelayOf(int look, TimeSpan? asked, BatchWait wait)
    {
        var jitter = 1 + (wait.Chance() * Jitter);
        if (asked is { } retryAfter && retryAfter > TimeSpan.Zero)
        {
            return retryAfter * jitter;
        }

        var doubled = TimeSpan.FromSeconds(Math.Min(wait.InitialDelay.TotalSeconds * Math.Pow(2, Math.Min(look, 30)), wait.MaxDelay.TotalSeconds));
        return doubled * jitter;
    }

    private static TimeSpan? RetryAfterOf(Batch batch, DateTimeOffset now)
    {
        if (batch.ResponseInfo?.Headers is not { } headers || !headers.TryGetValue("Retry-After", out var text))
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) && seconds >= 0)
        {
            return ErrorHeaders.Span(seconds);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time > now ? time - now : null;
    }
}
