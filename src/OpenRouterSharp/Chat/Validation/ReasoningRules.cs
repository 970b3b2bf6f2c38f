using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Settings of thinking that contradict each other.</summary>
internal static class ReasoningRules
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        if (request.Reasoning is { } reasoning)
        {
            Check(reasoning, new(nameof(request.Reasoning)), issues);
            CheckBudget(request, reasoning, issues);
        }

        if (request.ReasoningEffort is { } effort && request.Reasoning is { } settings)
        {
            CheckBoth(effort, settings, issues);
        }
    }

    /// <summary>Checks settings, of the request or of a model that a tool asks.</summary>
    internal static void Check(ReasoningSettings settings, in Place place, IssueList issues)
    {
        issues.Count(place, nameof(settings.MaxTokens), settings.MaxTokens, 0);
        if (settings is { Effort: { } level, MaxTokens: not null })
        {
            issues.Error(place, nameof(settings.Effort), "Effort and MaxTokens exclude each other: set a level of thinking or a budget.", level.Value);
        }

        if (settings.Enabled is false && (settings.MaxTokens > 0 || (settings.Effort is { } effort && effort != EffortLevel.None)))
        {
            issues.Advice(place, nameof(settings.Enabled), "Enabled is false, but Effort or MaxTokens asks for thinking.", "false");
        }
        else if (settings.Enabled is true && settings.Effort == EffortLevel.None)
        {
            issues.Advice(place, nameof(settings.Enabled), "Enabled is true, but Effort is 'none', which asks for no thinking.", "true");
        }
    }

    private static void CheckBudget(ChatRequest request, ReasoningSettings settings, IssueList issues)
    {
        if (settings.MaxTokens is { } budget && (request.MaxTokens ?? request.MaxCompletionTokens) is { } limit && budget >= limit)
        {
            issues.Advice(
                new(nameof(request.Reasoning)),
                nameof(settings.MaxTokens),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The budget of thinking ({budget}) leaves nothing of the output limit ({limit}) to the answer, and some providers refuse it: set it below the limit."),
                budget.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void CheckBoth(EffortLevel effort, ReasoningSettings settings, IssueList issues)
    {
        const string Member = nameof(ChatRequest.ReasoningEffort);
        if (settings.Effort is { } other && other != effort)
        {
            issues.Error(default, Member, $"ReasoningEffort is '{effort}' but Reasoning.Effort is '{other}': the two must agree. Set one of them.", effort.Value);
        }
        else if (settings.MaxTokens is not null)
        {
            issues.Error(default, Member, "ReasoningEffort and Reasoning.MaxTokens exclude each other: set a level of thinking or a budget.", effort.Value);
        }
        else
        {
            issues.Advice(default, Member, "Some providers refuse ReasoningEffort together with Reasoning: set Reasoning.Effort alone.", effort.Value);
        }
    }
}
