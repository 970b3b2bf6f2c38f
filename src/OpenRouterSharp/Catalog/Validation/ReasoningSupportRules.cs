using System.Globalization;

namespace OpenRouterSharp.Catalog.Validation;

/// <summary>Validates the reasoning settings of a request against what a model supports.</summary>
internal static class ReasoningSupportRules
{
    internal static void Check(ChatRequest request, ModelInfo model, IssueList issues)
    {
        var (effort, member) = request.Reasoning?.Effort is { } set ? (set, "Reasoning.Effort") : (request.ReasoningEffort, nameof(request.ReasoningEffort));
        var isDisabled = request.Reasoning?.Enabled is false || effort == EffortLevel.None;
        if (model.Reasoning is not { } support)
        {
            // Routers specify neither.
            if (!model.SupportsReasoning && model.SupportedParameters is { Count: > 0 } && !isDisabled && Asks(request, effort))
            {
                issues.Advice(default, request.Reasoning is null ? member : nameof(request.Reasoning), $"The model '{model}' does not reason.", model.Id?.Value);
            }

            return;
        }

        if (isDisabled && support.IsMandatory is true)
        {
            CheckDisabled(request, model, effort == EffortLevel.None ? member : "Reasoning.Enabled", issues);
        }
        else if (effort is { } level && level != EffortLevel.None && !support.Accepts(level))
        {
            issues.Advice(default, member, Efforts(model, support, level), level.Value);
        }

        if (request.Reasoning?.MaxTokens is { } budget && support.SupportsBudget is not true)
        {
            issues.Advice(
                default,
                "Reasoning.MaxTokens",
                $"The model '{model}' has no reasoning budget in tokens; providers derive an effort from it: set an effort.",
                budget.ToString(CultureInfo.InvariantCulture));
        }
    }

    // The service adapts the settings of a request to an alias.
    private static void CheckDisabled(ChatRequest request, ModelInfo model, string member, IssueList issues)
    {
        if (model.Id is not { IsLatestAlias: true })
        {
            issues.Error(default, member, $"The model '{model}' always reasons, and rejects disabled reasoning: hide it with ReasoningSettings.Hidden, or use a different model.",
                (request.Reasoning?.Enabled is false ? "false" : EffortLevel.None.Value));
        }
    }

    private static bool Asks(ChatRequest request, EffortLevel? effort) => request.Reasoning is { Enabled: true } or { MaxTokens: > 0 } || effort is not null;

    private static string Efforts(ModelInfo model, ReasoningSupport support, EffortLevel level) => support.SupportedEfforts.Value is { } efforts
        ? $"The model '{model}' does not accept the effort '{level}'; it accepts {string.Join(", ", efforts)}."
        : $"The effort of the model '{model}' cannot be selected.";
}
