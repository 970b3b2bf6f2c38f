using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace OpenRouterSharp.Calls;

/// <summary>
/// Runs the attempts of a call through the pipeline, records their errors, and ensures that only the library's exception reaches the caller.
/// </summary>
internal sealed class Attempts(OpenRouterClientOptions options, HttpSender sender, CallKeys keys)
{
    private readonly AttemptPipeline _pipeline = new(options);

    /// <summary>Makes attempts until one succeeds or the pipeline gives up.</summary>
    /// <param name="call">The call.</param>
    /// <param name="read">Reads the response of an attempt.</param>
    internal ValueTask<T> RunAsync<T>(ActiveCall call, ResponseReader<T> read) =>
        _pipeline.SeesEveryAttempt ? GoOnAsync(call, read, first: null) : AttemptAsync(call, read, isFirst: true, call.Deadline.Token);

    // Passes the failure of a first attempt to the pipeline, or to the caller if it is final.
    private async ValueTask<T> GoOnAsync<T>(ActiveCall call, ResponseReader<T> read, Exception? first)
    {
        try
        {
            if (first is OpenRouterException failure && _pipeline.MayRetry(failure, call))
            {
                call.Keep(failure);
            }
            else if (first is not null)
            {
                ExceptionDispatchInfo.Throw(first);
            }

            var outcome = await RunThroughAsync(call, read).ConfigureAwait(false);
            outcome.ThrowIfException();
            return outcome.Result!;
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
        catch (Exception e) when (RejectionOf(e, call) is { } rejection)
        {
            rejection.Attach(ErrorsBefore(e, call));
            throw rejection;
        }
    }

    // The pipeline's first outcome is the attempt that failed before the pipeline existed.
    private async ValueTask<Outcome<T>> RunThroughAsync<T>(ActiveCall call, ResponseReader<T> read)
    {
        var context = CallContext.Begin(call);
        try
        {
            return await _pipeline.Value.ExecuteOutcomeAsync(
                static async (context, run) =>
                {
                    if (run.call.TakeFirstFailure() is { } failed)
                    {
                        return Outcome.FromException<T>(failed);
                    }

                    try
                    {
                        return Outcome.FromResult(await run.attempts.AttemptAsync(run.call, run.read, isFirst: false, context.CancellationToken).ConfigureAwait(false));
                    }
#pragma warning disable CA1031 // The outcome carries the exception.
                    catch (Exception e)
#pragma warning restore CA1031
                    {
                        return Outcome.FromException<T>(e);
                    }
                },
                context,
                (attempts: this, call, read)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // One method for the attempt and for what follows a failed one, because each asynchronous method in the way of the first response costs a program
    // the compilation of some fifteen methods.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> AttemptAsync<T>(ActiveCall call, ResponseReader<T> read, bool isFirst, CancellationToken cancellationToken)
    {
        IDisposable? permit = null;
        ApiResponse? response = null;
        Exception first;
        try
        {
            // Without a pipeline, nothing has checked the token yet, and a custom handler might not.
            cancellationToken.ThrowIfCancellationRequested();
            var number = call.BeginAttempt();
            var outgoing = call.Outgoing;
            if (outgoing.Body?.CanBeSentAgain == false)
            {
                throw Rejection.OfSpentBody();
            }

            if (options.HasRateLimiter)
            {
                permit = await Permit.AcquireAsync(options, outgoing, call.Deadline, cancellationToken).ConfigureAwait(false);
            }

            var key = await keys.GetAsync(outgoing, call.Deadline, cancellationToken).ConfigureAwait(false);
            call.Telemetry?.Facts.Keys = sender.Errors.KeysOf(key, outgoing.Body?.Secret);
            var timeouts = outgoing.Options?.Timeouts ?? options.Timeouts;
            call.Reservation?.MayBeBilled = true;
            response = await sender.SendAsync(outgoing.HeadWith(key), outgoing.Body, timeouts, call.Deadline, cancellationToken).ConfigureAwait(false);
            response.Attempts = number;
            response.Hold(permit);
            call.Reservation?.GenerationId = ResponseHeaders.GenerationId(response.Message);
            var answer = await read(call, response, cancellationToken).ConfigureAwait(false);
            if (isFirst)
            {
                _pipeline.Succeeded();
            }

            return answer;
        }
        catch (Exception e)
        {
            response?.Dispose();
            permit?.Dispose();
            if (e is OpenRouterException failure)
            {
                call.Failed(failure);
            }

            if (!isFirst)
            {
                throw;
            }

            first = e;
        }

        return await GoOnAsync(call, read, first).ConfigureAwait(false);
    }

    private static List<OpenRouterException> ErrorsBefore(Exception last, ActiveCall call) => [.. call.Errors.Where(error => !ReferenceEquals(error, last))];

    // Attempts throw only the library's exception, cancellations, and exceptions of a body's source: anything else comes from a strategy of a
    // custom pipeline.
    private OpenRouterException? RejectionOf(Exception e, ActiveCall call) => e switch
    {
        TimeoutRejectedException timeout => TimeoutError.OfPipeline(timeout.Timeout, e),
        BrokenCircuitException circuit => Rejection.ByCircuit(e, circuit.RetryAfter),
        ExecutionRejectedException => Rejection.ByStrategy(e),
        OperationCanceledException => null,
        _ when !_pipeline.SeesEveryAttempt || ReferenceEquals(e, call.Outgoing.Body?.SourceFailure) => null,
        _ => Rejection.ByBrokenPipeline(e),
    };
}
