using Polly;
using Polly.Retry;

namespace OpenRouterSharp.Resilience;

/// <summary>Builds the library's own Polly pipeline, which repeats.</summary>
internal static class PipelineFactory
{
    internal static ResiliencePipeline Create(OpenRouterClientOptions options, RetryOptions retry, RetryBudget? budget)
    {
        var chance = options.Chance;
        return new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = retry.MaxRetries,
                ShouldHandle = arguments => ValueTask.FromResult(ShouldRetry(arguments, retry, budget)),

                // Polly's own delay knows no Retry-After, and its cap does not hold for a generated delay.
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(
                    RetryDelay.Of(arguments.AttemptNumber, (arguments.Outcome.Exception as OpenRouterException)?.RetryAfter, retry, chance())),
                OnRetry = arguments => RetryReport.OnRetry(arguments, retry.OnRetry),
            })
            .Build();
    }

    // Polly asks after the last attempt too, when nothing is to be taken.
    private static bool ShouldRetry(RetryPredicateArguments<object> arguments, RetryOptions retry, RetryBudget? budget)
    {
        if (arguments.Outcome.Exception is null)
        {
            budget?.Succeeded();
            return false;
        }

        return RetryDecision.ShouldRetry(arguments.Outcome.Exception, retry)
            && arguments.AttemptNumber < retry.MaxRetries
            && budget?.TryTake() != false;
    }
}
