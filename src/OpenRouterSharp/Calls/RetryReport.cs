using OpenRouterSharp.Diagnostics;
using Polly;
using Polly.Retry;

namespace OpenRouterSharp.Resilience;

/// <summary>Carries a call's telemetry through the pipeline, so that a retry is reported before its wait begins.</summary>
internal static class RetryReport
{
    private static readonly ResiliencePropertyKey<CallTelemetry> _key = new("OpenRouterSharp.Telemetry");

    /// <summary>Rents the context of a run, which the caller returns.</summary>
    internal static ResilienceContext Begin(CallTelemetry? telemetry, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        if (telemetry is not null)
        {
            context.Properties.Set(_key, telemetry);
        }

        return context;
    }

    internal static ValueTask OnRetry(OnRetryArguments<object> arguments, Action<ScheduledRetry>? listener)
    {
        if (arguments.Outcome.Exception is OpenRouterException error)
        {
            if (arguments.Context.Properties.TryGetValue(_key, out var telemetry))
            {
                telemetry.Retry(error, arguments.RetryDelay);
            }

            Tell(listener, new ScheduledRetry(arguments.AttemptNumber + 1, arguments.RetryDelay, error));
        }

        return default;
    }

    private static void Tell(Action<ScheduledRetry>? listener, ScheduledRetry retry)
    {
        try
        {
            listener?.Invoke(retry);
        }
        catch (Exception thrown)
        {
            throw new OpenRouterException(ErrorKind.Rejected, $"{nameof(RetryOptions)}.{nameof(RetryOptions.OnRetry)} threw: {thrown.Message}", thrown);
        }
    }
}
