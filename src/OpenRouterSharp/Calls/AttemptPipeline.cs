using Polly;

namespace OpenRouterSharp.Resilience;

/// <summary>
/// The pipeline around the attempts of a client's calls. One of the caller's own sees every attempt. The library's own only repeats: it is built
/// when the first attempt of a call fails, which in most programs never happens, and none pays for it before.
/// </summary>
internal sealed class AttemptPipeline
{
    private readonly OpenRouterClientOptions _options;
    private readonly RetryOptions _retry;
    private readonly RetryBudget? _budget;
    private ResiliencePipeline? _pipeline;

    internal AttemptPipeline(OpenRouterClientOptions options)
    {
        _options = options;
        _pipeline = options.ResiliencePipeline;
        SeesEveryAttempt = _pipeline is not null;
        _retry = new RetryOptions(options.Retry);
        _budget = _retry is { MaxRetries: > 0, Budget: > 0 } ? new RetryBudget(_retry.Budget, _retry.BudgetRefill) : null;
    }

    /// <summary>Gets a value indicating whether the first attempt of a call has to run in the pipeline too.</summary>
    internal bool SeesEveryAttempt { get; }

    /// <summary>Gets the pipeline.</summary>
    internal ResiliencePipeline Value => _pipeline ?? Build();

    /// <summary>Says whether the pipeline may repeat an attempt that failed first and outside of it.</summary>
    internal bool MayRepeat(OpenRouterException first) => _retry.MaxRetries > 0 && RetryDecision.ShouldRetry(first, _retry);

    /// <summary>Notes that a first attempt succeeded outside of the pipeline.</summary>
    internal void Succeeded() => _budget?.Succeeded();

    // Two threads may each build one; they share the budget, and the first that is stored is used from then on.
    private ResiliencePipeline Build() => Interlocked.CompareExchange(ref _pipeline, PipelineFactory.Create(_options, _retry, _budget), null) ?? _pipeline;
}
