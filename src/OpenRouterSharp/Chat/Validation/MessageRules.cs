namespace OpenRouterSharp;

/// <summary>Validates the messages (wire contract 1.4).</summary>
internal static class MessageRules
{
    private const string Content = "Content";

    internal static void Check(ChatRequest request, IssueList issues)
    {
        var messages = request.Messages;
        if (messages.Count == 0)
        {
            if (string.IsNullOrEmpty(request.FormerPrompt))
            {
                issues.Error(default, nameof(request.Messages), "The request has no messages: add at least one.");
            }

            return;
        }

        var isSaid = false;
        for (var i = 0; i < messages.Count; i++)
        {
            isSaid |= messages[i] is not { SaysNothing: true };
            var place = new Place(nameof(request.Messages), i);
            switch (messages[i])
            {
                case null:
                    issues.Error(place, string.Empty, "A message is null.");
                    break;
                case SystemMessage { ConfigurationUpdate: { } update } message:
                    CheckUpdate(update, message.Content, place, issues);
                    break;
                case DeveloperMessage { ConfigurationUpdate: { } update } message:
                    CheckUpdate(update, message.Content, place, issues);
                    break;
                case SystemMessage message:
                    CheckRules(message.Content, place, issues);
                    break;
                case DeveloperMessage message:
                    CheckRules(message.Content, place, issues);
                    break;
                case UserMessage message:
                    CheckText(message.Content, place, issues);
                    break;
                case AssistantMessage message:
                    CheckAnswer(message, place, issues);
                    break;
                case ToolMessage message:
                    CheckResult(message, place, issues);
                    break;
                default:
                    break;
            }
        }

        if (!isSaid)
        {
            issues.Error(default, nameof(request.Messages), "No message of the request says anything: add one that does.");
        }
    }

    private static void CheckRules(MessageContent? content, in Place place, IssueList issues)
    {
        CheckText(content, place, issues);
        for (var i = 0; i < (content?.Parts?.Count ?? 0); i++)
        {
            if (content!.Parts![i] is { } part and not (TextPart or UnknownPart))
            {
                issues.Error(place.In(Content, i), string.Empty, $"A system or developer message can contain text parts only; a part of type '{part.Type}' is not allowed.", part.Type);
            }
        }
    }

    private static void CheckUpdate(ConfigurationUpdate update, MessageContent? content, in Place place, IssueList issues)
    {
        if (content is not { IsEmpty: true })
        {
            issues.Error(place, Content, "Content must be an empty string beside ConfigurationUpdate: put instructions into a message of their own.", content?.Text);
        }

        if (update.Reasoning?.Effort is null)
        {
            issues.Missing(place, "ConfigurationUpdate.Reasoning.Effort", "ConfigurationUpdate needs a reasoning effort.");
        }
    }

    private static void CheckText(MessageContent? content, in Place place, IssueList issues)
    {
        if (content is null)
        {
            issues.Missing(place, Content, "Content is missing.");
        }
        else if (content.IsEmpty)
        {
            issues.Error(place, Content, "Content is empty: it must contain text or a part.");
        }
        else
        {
            PartRules.Check(content, place, issues);
        }
    }

    private static void CheckAnswer(AssistantMessage message, in Place place, IssueList issues)
    {
        ToolCallRules.Check(message, place, issues);
        if (message.SaysNothing)
        {
            issues.Advice(place, Content, "The message says nothing, so it is not sent: it has neither content nor tool calls nor reasoning.");
        }
        else if (message.Content is { } content)
        {
            // With calls, an empty text is sent as null.
            if (content.IsEmpty && message.ToolCalls is not { Count: > 0 })
            {
                issues.Advice(place, Content, "Content is empty, which some providers reject: leave it null if there is no text.");
            }

            PartRules.Check(content, place, issues);
        }
    }

    private static void CheckResult(ToolMessage message, in Place place, IssueList issues)
    {
        if (message.ToolCallId is not { } id)
        {
            issues.Missing(place, nameof(message.ToolCallId), "ToolCallId is missing: it must be the Id of the tool call that the message answers.");
        }
        else if (string.IsNullOrWhiteSpace(id))
        {
            issues.Error(place, nameof(message.ToolCallId), "ToolCallId is empty: it must be the Id of the tool call that the message answers.", id);
        }

        // An empty text is a valid tool result.
        if (message.Content is null or { Parts.Count: 0 })
        {
            issues.Missing(place, Content, "Content is missing: it must be the result of the tool call.");
        }
        else
        {
            PartRules.Check(message.Content, place, issues);
        }
    }
}
