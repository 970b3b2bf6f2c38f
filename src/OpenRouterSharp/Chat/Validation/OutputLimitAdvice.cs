using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Checks for an output limit that the reasoning may use up: reasoning counts against it, and the completion is then empty but billed.</summary>
internal static class OutputLimitAdvice
{
    // The smallest reasoning budget that any provider accepts; models usually need more.
    private const int MinReasoningTokens = 1024;

    internal static void Check(ChatRequest request, IssueList issues)
    {
        if ((request.MaxTokens ?? request.MaxCompletionTokens) is not { } limit || limit is < 1 or > MinReasoningTokens || !Reasons(request))
        {
            return;
        }

        var member = request.MaxTokens is null ? nameof(request.MaxCompletionTokens) : nameof(request.MaxTokens);
        issues.Advice(
            default,
            member,
            string.Create(CultureInfo.InvariantCulture, $"{member} is {limit}, which the reasoning may use up, so that no answer is left: allow more than {MinReasoningTokens}."),
            limit.ToString(CultureInfo.InvariantCulture));
    }

    // An explicit budget is compared with the limit elsewhere.
    private static bool Reasons(ChatRequest request)
    {
        var settings = request.Reasoning;
        var effort = settings?.Effort ?? request.ReasoningEffort;
        if (settings is { MaxTokens: not null } or { Enabled: false } || effort == EffortLevel.None)
        {
            return false;
        }

        return settings?.Enabled is true || effort is not null
            || (request.Model is { } model && DeepSeekModels.TryGetProfile(model, out var profile) && profile.Reasoning == ReasoningBehavior.Always);
    }
}
