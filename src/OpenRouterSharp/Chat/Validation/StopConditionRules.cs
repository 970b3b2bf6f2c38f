namespace OpenRouterSharp;

/// <summary>Validates the stop conditions of server tools (wire contract 1.9).</summary>
internal static class StopConditionRules
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        if (request.StopServerToolsWhen is not { } conditions)
        {
            return;
        }

        if (conditions.Count == 0)
        {
            issues.Error(default, nameof(request.StopServerToolsWhen), "StopServerToolsWhen is empty: it must contain a condition or be null.");
        }

        for (var i = 0; i < conditions.Count; i++)
        {
            Check(conditions[i], new(nameof(request.StopServerToolsWhen), i), issues);
        }
    }

    private static void Check(StopCondition? condition, in Place place, IssueList issues)
    {
        switch (condition)
        {
            case null:
                issues.Error(place, string.Empty, "A condition is null.");
                break;
            case StepCountCondition steps:
                Require(steps.StepCount is not null, place, nameof(steps.StepCount), issues);
                issues.Count(place, nameof(steps.StepCount), steps.StepCount, 1);
                break;
            case TokensUsedCondition tokens:
                Require(tokens.MaxTokens is not null, place, nameof(tokens.MaxTokens), issues);
                issues.Count(place, nameof(tokens.MaxTokens), tokens.MaxTokens, 1);
                break;
            case CostCondition cost:
                Require(cost.MaxCostInDollars is not null, place, nameof(cost.MaxCostInDollars), issues);
                issues.Amount(place, nameof(cost.MaxCostInDollars), cost.MaxCostInDollars);
                break;
            case ToolCallCondition call:
                Require(call.ToolName is { Length: > 0 }, place, nameof(call.ToolName), issues);
                break;
            case FinishReasonCondition reason:
                Require(reason.Reason is { Value.Length: > 0 }, place, nameof(reason.Reason), issues);
                break;
            default:
                break;
        }
    }

    private static void Require(bool isThere, in Place place, string member, IssueList issues)
    {
        if (!isThere)
        {
            issues.Missing(place, member, $"{member} is missing: a condition needs it.");
        }
    }
}
