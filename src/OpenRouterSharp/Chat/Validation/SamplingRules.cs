using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Validates the sampling ranges of wire contract 1.2.</summary>
internal static class SamplingRules
{
    private const int MaxStops = 4;

    internal static void Check(ChatRequest request, IssueList issues)
    {
        var top = default(Place);
        issues.Count(top, nameof(request.MaxTokens), request.MaxTokens, 1);
        issues.Count(top, nameof(request.MaxCompletionTokens), request.MaxCompletionTokens, 1);
        issues.Range(top, nameof(request.Temperature), request.Temperature, 0, 2);
        issues.Range(top, nameof(request.TopP), request.TopP, 0, 1);
        issues.Count(top, nameof(request.TopK), request.TopK, 0);
        issues.Range(top, nameof(request.MinP), request.MinP, 0, 1);
        issues.Range(top, nameof(request.TopA), request.TopA, 0, 1);
        issues.Range(top, nameof(request.FrequencyPenalty), request.FrequencyPenalty, -2, 2);
        issues.Range(top, nameof(request.PresencePenalty), request.PresencePenalty, -2, 2);
        issues.Range(top, nameof(request.RepetitionPenalty), request.RepetitionPenalty, 0, 2);
        issues.Count(top, nameof(request.TopLogprobs), request.TopLogprobs, 0, 20);
        if (request is { TopLogprobs: not null, Logprobs: not true })
        {
            issues.Error(default, nameof(request.TopLogprobs), "TopLogprobs requires Logprobs to be true.");
        }

        CheckStop(request, issues);
        CheckBias(request, issues);
    }

    private static void CheckStop(ChatRequest request, IssueList issues)
    {
        issues.Names(default, nameof(request.Stop), request.Stop);
        if (request.Stop is { Count: > MaxStops } stop)
        {
            issues.Error(default, nameof(request.Stop), string.Create(CultureInfo.InvariantCulture, $"Stop can contain at most {MaxStops} sequences; it contains {stop.Count}."));
        }
    }

    private static void CheckBias(ChatRequest request, IssueList issues)
    {
        if (request.LogitBias is not { } biases)
        {
            return;
        }

        foreach (var (token, bias) in biases)
        {
            // Negated "in range" instead of "out of range", to include NaN.
            if (!(bias is >= -100 and <= 100))
            {
                issues.Range(new(nameof(request.LogitBias), token), string.Empty, bias, -100, 100);
            }

            if (token < 0)
            {
                issues.Error(default, nameof(request.LogitBias), "The keys of LogitBias are token IDs, which must be 0 or more.", token.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
