using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Timeouts;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace OpenRouterSharp.Resilience;

/// <summary>Runs the attempts of a call through the pipeline, remembers why each failed, and lets only the library's own exception out.</summary>
internal sealed class AttemptRunner(ResiliencePipeline pipeline)
{
    /// <summary>Runs an attempt until one succeeds or the pipeline gives up.</summary>
    /// <param name="attempt">The attempt; it gets its number, from 1.</param>
    /// <param name="state">What the attempt works on.</param>
    /// <param name="deadline">The end of the call.</param>
    /// <param name="telemetry">What observes the call.</param>
    internal async ValueTask<T> RunAsync<T, TState>(Func<TState, int, CancellationToken, ValueTask<T>> attempt, TState state, CallDeadline deadline, CallTelemetry? telemetry)
    {
        var run = new Run<T, TState>(attempt, state, telemetry);
        var context = RetryReport.Begin(telemetry, deadline.Token);
        try
        {
            return await pipeline.ExecuteAsync(static (context, run) => run.AttemptAsync(context.CancellationToken), context, run).ConfigureAwait(false);
        }
        catch (OpenRouterException e)
        {
            e.Attach(run.ErrorsBefore(e));
            throw;
        }
        catch (OperationCanceledException e) when (deadline.Cause(e) is { } cause)
        {
            (cause as OpenRouterException)?.Attach(run.ErrorsBefore(e));
            throw cause;
        }
        catch (ExecutionRejectedException e)
        {
            var rejected = Rejected(e);
            rejected.Attach(run.ErrorsBefore(e));
            throw rejected;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

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

    private sealed class Run<T, TState>(Func<TState, int, CancellationToken, ValueTask<T>> attempt, TState state, CallTelemetry? telemetry)
    {
        private List<OpenRouterException>? _errors;

        internal async ValueTask<T> AttemptAsync(CancellationToken cancellationToken)
        {
            var number = (_errors?.Count ?? 0) + 1;
            telemetry?.Attempt(number, _errors?[^1]);
            try
            {
                return await attempt(state, number, cancellationToken).ConfigureAwait(false);
            }
            catch (OpenRouterException e)
            {
                (_errors ??= []).Add(e);
                throw;
            }
        }

        internal List<OpenRouterException> ErrorsBefore(Exception last)
        {
            if (_errors is null)
            {
                return [];
            }

            return ReferenceEquals(_errors[^1], last) ? _errors.GetRange(0, _errors.Count - 1) : [.. _errors];
        }
    }
}
