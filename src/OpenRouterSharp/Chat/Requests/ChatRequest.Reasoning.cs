namespace OpenRouterSharp;

/// <content>Reasoning of another model in the conversation.</content>
public sealed partial record ChatRequest
{
    /// <summary>
    /// Makes the same request with a history that its model can read whichever models wrote it: signed and encrypted reasoning of other authors'
    /// models goes, its plain text stays as <see cref="AssistantMessage.Reasoning"/>.
    /// </summary>
    /// <returns>The request; this one where nothing is to be changed. This one stays as it is.</returns>
    /// <remarks>
    /// For a conversation that goes on with another model: <c>(request with { Model = other }).WithPortableReasoning()</c>. What the model's own author
    /// signed stays, exactly as it came. Claude refuses reasoning that it did not sign, so the plain text goes too where a model of Anthropic is asked.
    /// Where the model is not known before, as with a router or a preset, all that is signed or encrypted goes.
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
