using System.Globalization;

namespace OpenRouterSharp;

/// <summary>An output limit that the reasoning uses up, since both count against it: the answer is then empty, and paid for.</summary>
internal static class OutputLimitAdvice
{
    // The smallest budget that any provider of reasoning takes; the models reason for longer as a rule.
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

    // A budget of its own is held against the limit elsewhere.
    private static bool Reasons(ChatRequest request)
    {
        var settings = request.Reasoning;
        var effort = settings?.Effort ?? request.ReasoningEffort;
        if (settings is { MaxTokens: not null } or { Enabled: false } || effort == EffortLevel.None)
        {
            return false;
        }

        return settings?.Enabled is true || effort is not null
            || (request.Model is { } model && DeepSeekModels.TryGetProfile(model, out var profile) && profile.Reasoning == ReasoningSupport.Always);
    }
}
