using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Validates that reasoning settings do not contradict each other.</summary>
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

    /// <summary>Validates the settings of a request, or of a model that a tool queries.</summary>
    internal static void Check(ReasoningSettings settings, in Place place, IssueList issues)
    {
        issues.Count(place, nameof(settings.MaxTokens), settings.MaxTokens, 0);
        if (settings is { Effort: { } level, MaxTokens: not null })
        {
            issues.Error(place, nameof(settings.Effort), "Effort and MaxTokens are mutually exclusive: set an effort level or a budget.", level.Value);
        }

        if (settings.Enabled is false && (settings.MaxTokens > 0 || (settings.Effort is { } effort && effort != EffortLevel.None)))
        {
            issues.Advice(place, nameof(settings.Enabled), "Enabled is false, but Effort or MaxTokens enables reasoning.", "false");
        }
        else if (settings.Enabled is true && settings.Effort == EffortLevel.None)
        {
            issues.Advice(place, nameof(settings.Enabled), "Enabled is true, but Effort is 'none', which disables reasoning.", "true");
        }
    }

    private static void CheckBudget(ChatRequest request, ReasoningSettings settings, IssueList issues)
    {
        if (settings.MaxTokens is { } budget && (request.MaxTokens ?? request.MaxCompletionTokens) is { } limit && budget >= limit)
        {
            issues.Advice(
                new(nameof(request.Reasoning)),
                nameof(settings.MaxTokens),
                string.Create(CultureInfo.InvariantCulture, $"The reasoning budget ({budget}) uses up the output limit ({limit}), which some providers reject: set it below the limit."),
                budget.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void CheckBoth(EffortLevel effort, ReasoningSettings settings, IssueList issues)
    {
        const string Member = nameof(ChatRequest.ReasoningEffort);
        if (settings.Effort is { } other && other != effort)
        {
            issues.Error(default, Member, $"ReasoningEffort is '{effort}' but Reasoning.Effort is '{other}': they must be equal. Set only one of them.", effort.Value);
        }
        else if (settings.MaxTokens is not null)
        {
            issues.Error(default, Member, "ReasoningEffort and Reasoning.MaxTokens are mutually exclusive: set an effort level or a budget.", effort.Value);
        }
        else
        {
            issues.Advice(default, Member, "Some providers reject ReasoningEffort together with Reasoning: set Reasoning.Effort alone.", effort.Value);
        }
    }
}
