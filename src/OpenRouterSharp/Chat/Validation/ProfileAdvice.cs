using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Checks the request against the known profiles of DeepSeek models.</summary>
internal static class ProfileAdvice
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        var disabled = DisabledBy(request);
        var hasTools = HasFunctions(request.Tools);
        var limit = request.MaxTokens ?? request.MaxCompletionTokens;
        if (disabled is null && !hasTools && limit is null)
        {
            return;
        }

        if (request.Model is { } model)
        {
            Check(request, model, disabled, hasTools, limit, issues);
        }

        for (var i = 0; i < (request.Models?.Count ?? 0); i++)
        {
            Check(request, request.Models![i], disabled, hasTools, limit, issues);
        }
    }

    private static void Check(ChatRequest request, ModelId model, string? disabled, bool hasTools, int? limit, IssueList issues)
    {
        if (!DeepSeekModels.TryGetProfile(model, out var profile))
        {
            return;
        }

        if (disabled is not null && profile.Reasoning == ReasoningSupport.Always)
        {
            issues.Advice(
                default,
                disabled,
                $"The model '{model}' always reasons, and rejects disabled reasoning: hide it with ReasoningSettings.Hidden, or use a different model.",
                model.Value);
        }

        if (hasTools && profile.SupportsTools is false)
        {
            issues.Advice(default, nameof(request.Tools), $"The model '{model}' does not support tools.", model.Value);
        }

        if (limit is { } tokens && profile.MaxOutputTokens is { } most && tokens > most)
        {
            var member = request.MaxTokens is null ? nameof(request.MaxCompletionTokens) : nameof(request.MaxTokens);
            issues.Advice(
                default,
                member,
                string.Create(CultureInfo.InvariantCulture, $"{member} is {tokens}; the model '{model}' generates at most {most} tokens."),
                tokens.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string? DisabledBy(ChatRequest request)
    {
        if (request.Reasoning?.Enabled is false)
        {
            return "Reasoning.Enabled";
        }

        if (request.Reasoning?.Effort == EffortLevel.None)
        {
            return "Reasoning.Effort";
        }

        return request.ReasoningEffort == EffortLevel.None ? nameof(request.ReasoningEffort) : null;
    }

    private static bool HasFunctions(IReadOnlyList<Tool>? tools)
    {
        for (var i = 0; i < (tools?.Count ?? 0); i++)
        {
            if (tools![i] is FunctionTool)
            {
                return true;
            }
        }

        return false;
    }
}
