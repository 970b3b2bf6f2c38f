namespace OpenRouterSharp;

/// <summary>Removes from a message the reasoning that another model cannot read.</summary>
internal static class PortableReasoning
{
    /// <summary>Returns the message in a form that an author's models can read; the same object if nothing changes.</summary>
    internal static AssistantMessage Of(AssistantMessage message, string? target)
    {
        var isSealed = IsSealedByAnother(message, target);
        var isClaude = target == ReasoningOrigin.Anthropic;
        if (isClaude ? !isSealed && IsOwn(message, target) : !isSealed)
        {
            return message;
        }

        // The visible text of the details equals the plain text beside them, and is valid alone.
        var text = isClaude ? null : VisibleReasoning.Of(message.ReasoningDetails, message.Reasoning);
        return message with { ReasoningDetails = null, Reasoning = text };
    }

    private static bool IsSealedByAnother(AssistantMessage message, string? target)
    {
        for (var i = 0; i < (message.ReasoningDetails?.Count ?? 0); i++)
        {
            if (message.ReasoningDetails![i] is { } detail && ReasoningOrigin.IsSealed(detail) && (target is null || ReasoningOrigin.AuthorOf(detail, message) != target))
            {
                return true;
            }
        }

        return false;
    }

    // Nothing that Claude did not sign: neither details without a signature nor text without details.
    private static bool IsOwn(AssistantMessage message, string? target)
    {
        if (message.ReasoningDetails is not { } details)
        {
            return string.IsNullOrEmpty(message.Reasoning);
        }

        for (var i = 0; i < details.Count; i++)
        {
            if (details[i] is ReasoningText { Signature: null or "", Text.Length: > 0 } || (details[i] is { } detail && ReasoningOrigin.AuthorOf(detail, message) != target))
            {
                return false;
            }
        }

        return true;
    }
}
