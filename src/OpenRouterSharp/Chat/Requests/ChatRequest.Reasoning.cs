namespace OpenRouterSharp;

/// <content>Reasoning of other models in the conversation.</content>
public sealed partial record ChatRequest
{
    /// <summary>
    /// Returns the request with a history that its model can read, whichever models wrote it: signed and encrypted reasoning of other authors' models
    /// is removed, and its plain text is kept as <see cref="AssistantMessage.Reasoning"/>.
    /// </summary>
    /// <returns>The new request, or this one if nothing changes.</returns>
    /// <remarks>
    /// For a conversation that continues with another model: <c>(request with { Model = other }).WithPortableReasoning()</c>. Reasoning signed by the
    /// model's own author stays exactly as received. Claude rejects reasoning that it did not sign, so for a model of Anthropic the plain text is removed
    /// too. If the model is not known in advance, as with a router or a preset, everything signed or encrypted is removed.
    /// </remarks>
    public ChatRequest WithPortableReasoning()
    {
        var target = ReasoningOrigin.TargetOf(this);
        Message[]? changed = null;
        for (var i = 0; i < Messages.Count; i++)
        {
            if (Messages[i] is AssistantMessage message && PortableReasoning.Of(message, target) is { } portable && !ReferenceEquals(portable, message))
            {
                changed ??= [.. Messages];
                changed[i] = portable;
            }
        }

        return changed is null ? this : this with { Messages = changed };
    }
}
