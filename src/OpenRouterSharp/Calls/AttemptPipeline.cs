using OpenRouterSharp.Failures;
using Polly;
using Polly.Retry;

namespace OpenRouterSharp.Calls;

/// <summary>
/// The pipeline around the attempts of a client's calls. A custom pipeline sees every attempt. The library's own pipeline only retries: it is built
/// when the first attempt of a call fails, so that a program without failures does not pay for it.
/// </summary>
internal sealed class AttemptPipeline
{
    private readonly OpenRouterClientOptions _options;
    private readonly RetryBudget? _budget;
    private ResiliencePipeline? _pipeline;

    internal AttemptPipeline(OpenRouterClientOptions options)
    {
        _options = options;
        SeesEveryAttempt = options.HasResiliencePipeline;
        _budget = options.Retry.Budget > 0 ? new RetryBudget(options.Retry.Budget, options.Retry.BudgetRefill) : null;
    }

    /// <summary>Gets a value indicating whether the first attempt of a call must also run in the pipeline.</summary>
    internal bool SeesEveryAttempt { get; }

    /// <summary>Gets the pipeline.</summary>
    internal ResiliencePipeline Value => _pipeline ?? Interlocked.CompareExchange(ref _pipeline, _options.ResiliencePipeline ?? Build(), null) ?? _pipeline;

    /// <summary>Determines whether the pipeline may retry after a first attempt that failed outside of it.</summary>
    internal bool MayRetry(OpenRouterException first, ActiveCall call) => RetryOf(call).MaxRetries > 0 && IsRetryable(first, call);

    /// <summary>Records a first attempt that succeeded outside of the pipeline.</summary>
    internal void Succeeded() => _budget?.Succeeded();

    private RetryOptions RetryOf(ActiveCall call) => call.Outgoing.Options?.Retry ?? _options.Retry;

    private bool IsRetryable(Exception? e, ActiveCall call) =>
        RepeatRules.ShouldRetry(e, call.Outgoing.Operation.Repeat, RetryOf(call)) && call.Outgoing.Body?.CanBeSentAgain != false;

    // Concurrent builds are harmless: the pipelines share the budget, and the first one stored is used from then on. The number of retries is a
    // setting of the call, so the strategy itself allows the maximum.
    private ResiliencePipeline Build() => new ResiliencePipelineBuilder { TimeProvider = _options.TimeProvider }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = RetryOptions.MaxMaxRetries,
            ShouldHandle = arguments => ValueTask.FromResult(ShouldRetry(arguments)),

            // Polly's own delay ignores Retry-After, and its cap does not apply to a generated delay.
            DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(RetryDelay.Of(
                arguments.AttemptNumber,
                (arguments.Outcome.Exception as OpenRouterException)?.RetryAfter,
                RetryOf(CallContext.CallOf(arguments.Context)),
                _options.Chance())),
            OnRetry = OnRetry,
        })
        .Build();

    // Polly also asks after the last attempt, which must not take from the budget.
    private bool ShouldRetry(RetryPredicateArguments<object> arguments)
    {
        if (arguments.Outcome.Exception is not { } e)
        {
            _budget?.Succeeded();
            return false;
        }

        var call = CallContext.CallOf(arguments.Context);
        return IsRetryable(e, call) && arguments.AttemptNumber < RetryOf(call).MaxRetries && _budget?.TryTake() != false;
    }

    private ValueTask OnRetry(OnRetryArguments<object> arguments)
    {
        if (arguments.Outcome.Exception is OpenRouterException error)
        {
            var call = CallContext.CallOf(arguments.Context);
            call.Telemetry?.Retry(error, arguments.RetryDelay);
            try
            {
                RetryOf(call).OnRetry?.Invoke(new ScheduledRetry(arguments.AttemptNumber + 1, arguments.RetryDelay, error));
            }
            catch (Exception thrown)
            {
                throw Rejection.ByCallback(OptionNames.OnRetry, thrown);
            }
        }

        return default;
    }
}
