using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Checks the request against the known profiles of DeepSeek models.</summary>
internal static class ProfileAdvice
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        if (request.Model is { } model)
        {
            Check(request, model, issues);
        }

        for (var i = 0; i < (request.Models?.Count ?? 0); i++)
        {
            Check(request, request.Models![i], issues);
        }
    }

    private static void Check(ChatRequest request, ModelId model, IssueList issues)
    {
        if (!DeepSeekModels.TryGetProfile(model, out var profile))
        {
            return;
        }

        if (profile.Reasoning == ReasoningBehavior.Always && DisabledBy(request) is { } disabled)
        {
            issues.Advice(
                default,
                disabled,
                $"The model '{model}' always reasons, and rejects disabled reasoning: hide it with ReasoningSettings.Hidden, or use a different model.",
                model.Value);
        }

        if (profile.SupportsTools is false && HasFunctions(request.Tools))
        {
            issues.Advice(default, nameof(request.Tools), $"The model '{model}' does not support tools.", model.Value);
        }

        if (profile.SupportsImages is false && PromptSize.PlaceOfImage(request) is { } image)
        {
            issues.Advice(image, string.Empty, $"The model '{model}' reads no images.", model.Value);
        }

        CheckLimits(request, profile, issues);
    }

    private static void CheckLimits(ChatRequest request, ModelProfile profile, IssueList issues)
    {
        if ((request.MaxTokens ?? request.MaxCompletionTokens) is { } tokens && tokens > profile.MaxOutputTokens)
        {
            var member = request.MaxTokens is null ? nameof(request.MaxCompletionTokens) : nameof(request.MaxTokens);
            issues.Advice(
                default,
                member,
                string.Create(CultureInfo.InvariantCulture, $"{member} is {tokens}; the model '{profile.Id}' generates at most {profile.MaxOutputTokens} tokens."),
                tokens.ToString(CultureInfo.InvariantCulture));
        }

        if (profile.ContextLength is { } context && PromptSize.Tokens(request) is var prompt && prompt > context)
        {
            issues.Advice(
                default,
                nameof(request.Messages),
                string.Create(CultureInfo.InvariantCulture, $"The prompt has about {prompt} tokens; the model '{profile.Id}' reads and writes {context} at most."),
                prompt.ToString(CultureInfo.InvariantCulture));
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
