namespace OpenRouterSharp.ToolRuns;

/// <summary>Evaluates stop conditions on the client's side, with the meaning that they have for server tools.</summary>
internal static class StopRules
{
    /// <summary>Copies the conditions of a caller.</summary>
    /// <exception cref="ArgumentException">A condition is null, incomplete or unknown.</exception>
    internal static IReadOnlyList<StopCondition> Checked(IReadOnlyList<StopCondition> conditions, string paramName)
    {
        ArgumentNullException.ThrowIfNull(conditions, paramName);
        StopCondition[] copy = [.. conditions];
        foreach (var condition in copy)
        {
            var fault = condition switch
            {
                null => "A condition is null.",
                StepCountCondition { StepCount: null or < 1 } => "The number of steps must be at least 1.",
                TokensUsedCondition { MaxTokens: null or < 1 } => "The number of tokens must be at least 1.",
                CostCondition { MaxCostInDollars: null or < 0 } => "The cost must not be missing or negative.",
                ToolCallCondition { ToolName: null or "" } => "The name of the tool is missing.",
                FinishReasonCondition { Reason: null or { Value: "" } } => "The finish reason is missing.",
                StepCountCondition or TokensUsedCondition or CostCondition or ToolCallCondition or FinishReasonCondition => null,
                _ => $"The condition '{condition.Type}' is unknown to this version of the library, which cannot evaluate it.",
            };
            if (fault is not null)
            {
                throw new ArgumentException(fault, paramName);
            }
        }

        return copy;
    }

    /// <summary>Determines whether the run stops after a step.</summary>
    internal static bool IsMet(IReadOnlyList<StopCondition> conditions, int step, Usage usage, ChatCompletion last)
    {
        foreach (var condition in conditions)
        {
            var isMet = condition switch
            {
                StepCountCondition steps => step >= steps.StepCount,
                TokensUsedCondition tokens => TokensOf(usage) >= tokens.MaxTokens,
                CostCondition cost => usage.Cost >= cost.MaxCostInDollars,
                ToolCallCondition call => last.ToolCalls.Any(made => made.Name == call.ToolName),
                FinishReasonCondition reason => last.FinishReason == reason.Reason,
                _ => false,
            };
            if (isMet)
            {
                return true;
            }
        }

        return false;
    }

    private static long? TokensOf(Usage usage) => usage.TotalTokens ?? (usage.PromptTokens + usage.CompletionTokens);
}
