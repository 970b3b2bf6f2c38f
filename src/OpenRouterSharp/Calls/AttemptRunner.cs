using System.Runtime.CompilerServices;
using OpenRouterSharp.Timeouts;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace OpenRouterSharp.Resilience;

/// <summary>Runs the attempts of a call through the pipeline, remembers why each failed, and lets only the library's own exception out.</summary>
internal sealed class AttemptRunner(AttemptPipeline pipeline)
{
    /// <summary>Runs an attempt until one succeeds, or the pipeline gives up and there is no other model to go on with.</summary>
    /// <param name="attempt">The attempt; it gets its number, from 1.</param>
    /// <param name="call">What the attempt works on.</param>
    internal ValueTask<T> RunAsync<T, TCall>(Func<TCall, int, CancellationToken, ValueTask<T>> attempt, TCall call)
        where TCall : ICall => call.MayFallBack ? RunWithFallbacksAsync(attempt, call) : RunOnceAsync(attempt, call);

    private async ValueTask<T> RunWithFallbacksAsync<T, TCall>(Func<TCall, int, CancellationToken, ValueTask<T>> attempt, TCall call)
        where TCall : ICall
    {
        while (true)
        {
            try
            {
                return await RunOnceAsync(attempt, call).ConfigureAwait(false);
            }
            catch (OpenRouterException e) when (call.TryFallBack(e))
            {
                // The next round asks another model.
            }
        }
    }

    private async ValueTask<T> RunOnceAsync<T, TCall>(Func<TCall, int, CancellationToken, ValueTask<T>> attempt, TCall call)
        where TCall : ICall
    {
        try
        {
            OpenRouterException? first = null;
            if (!pipeline.SeesEveryAttempt)
            {
                try
                {
                    var result = await AttemptAsync(attempt, call, call.Deadline.Token).ConfigureAwait(false);
                    pipeline.Succeeded();
                    return result;
                }
                catch (OpenRouterException e) when (pipeline.MayRepeat(e))
                {
                    first = e;
                }
            }

            return await RunThroughAsync(pipeline.Value, attempt, call, first).ConfigureAwait(false);
        }
        catch (OpenRouterException e)
        {
            e.Attach(ErrorsBefore(e, call));
            throw;
        }
        catch (OperationCanceledException e) when (call.Deadline.Cause(e) is { } cause)
        {
            (cause as OpenRouterException)?.Attach(ErrorsBefore(e, call));
            throw cause;
        }
        catch (ExecutionRejectedException e)
        {
            var rejected = Rejected(e);
            rejected.Attach(ErrorsBefore(e, call));
            throw rejected;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Attempts throw nothing else: this is a strategy of the caller's own.
            var failed = new OpenRouterException(ErrorKind.Rejected, $"The client's own pipeline ({nameof(OpenRouterClientOptions.ResiliencePipeline)}) threw: {e.Message}", e);
            failed.Attach(ErrorsBefore(e, call));
            throw failed;
        }
    }

    // An attempt that failed before the pipeline was there is what the pipeline sees first.
    private static async ValueTask<T> RunThroughAsync<T, TCall>(
        ResiliencePipeline pipeline, Func<TCall, int, CancellationToken, ValueTask<T>> attempt, TCall call, OpenRouterException? first)
        where TCall : ICall
    {
        var context = RetryReport.Begin(call.Telemetry, call.Deadline.Token);
        try
        {
            return await pipeline.ExecuteAsync(
                static (context, run) => Interlocked.Exchange(ref run.failed.Value, null) is { } failed
                    ? ValueTask.FromException<T>(failed)
                    : AttemptAsync(run.attempt, run.call, context.CancellationToken),
                context,
                (attempt, call, failed: new StrongBox<OpenRouterException?>(first))).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask<T> AttemptAsync<T, TCall>(Func<TCall, int, CancellationToken, ValueTask<T>> attempt, TCall call, CancellationToken cancellationToken)
        where TCall : ICall
    {
        // Without a pipeline nobody has looked at the token yet, and a caller's own handler may not either.
        cancellationToken.ThrowIfCancellationRequested();
        var number = call.Errors.Count + 1;
        call.Telemetry?.Attempt(number, number > 1 ? call.Errors[^1] : null);
        try
        {
            return await attempt(call, number, cancellationToken).ConfigureAwait(false);
        }
        catch (OpenRouterException e)
        {
            call.Failed(e);
            throw;
        }
    }

    private static List<OpenRouterException> ErrorsBefore(Exception last, ICall call) => [.. call.Errors.Where(error => !ReferenceEquals(error, last))];

    private static OpenRouterException Rejected(ExecutionRejectedException e) => e switch
    {
        TimeoutRejectedException timeout => TimeoutError.Of($"A timeout of {TimeoutError.Show(timeout.Timeout)} in the client's own pipeline ended the attempt.", mayBeBilled: true, e),
        BrokenCircuitException circuit => new OpenRouterException(ErrorKind.Rejected, $"The circuit breaker in the client's own pipeline is open: {e.Message}", e)
        {
            IsTransient = true,
            RetryAfter = circuit.RetryAfter,
        },
        _ => new OpenRouterException(ErrorKind.Rejected, $"The client's own pipeline rejected the call: {e.Message}", e) { IsTransient = true },
    };
}
