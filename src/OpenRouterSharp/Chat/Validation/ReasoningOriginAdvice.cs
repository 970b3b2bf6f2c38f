namespace OpenRouterSharp;

/// <summary>Checks for signed or encrypted reasoning of another author's model, which the requested model cannot read.</summary>
internal static class ReasoningOriginAdvice
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        if (ReasoningOrigin.TargetOf(request) is not { } target)
        {
            return;
        }

        for (var i = 0; i < request.Messages.Count; i++)
        {
            if (request.Messages[i] is AssistantMessage { ReasoningDetails: { } details } message && ForeignAuthor(details, message, target) is { } author)
            {
                issues.Advice(
                    new(nameof(request.Messages), i),
                    nameof(message.ReasoningDetails),
                    $"The reasoning is signed or encrypted by a model of '{author}', and one of '{target}' may refuse "
                        + $"it: {nameof(ChatRequest)}.{nameof(ChatRequest.WithPortableReasoning)} makes the history readable to it.",
                    author);
            }
        }
    }

    private static string? ForeignAuthor(IReadOnlyList<ReasoningDetail> details, AssistantMessage message, string target)
    {
        for (var i = 0; i < details.Count; i++)
        {
            if (details[i] is { } detail && ReasoningOrigin.IsSealed(detail) && ReasoningOrigin.AuthorOf(detail, message) is { } author && author != target)
            {
                return author;
            }
        }

        return null;
    }
}
