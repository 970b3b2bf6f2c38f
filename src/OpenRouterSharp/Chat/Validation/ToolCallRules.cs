namespace OpenRouterSharp;

/// <summary>Validates the tool calls of an assistant message.</summary>
internal static class ToolCallRules
{
    internal static void Check(AssistantMessage message, in Place place, IssueList issues)
    {
        CheckNulls(message.ReasoningDetails, place, nameof(message.ReasoningDetails), issues);
        CheckNulls(message.Images, place, nameof(message.Images), issues);
        CheckNulls(message.Annotations, place, nameof(message.Annotations), issues);
        CheckNulls(message.ToolCalls, place, nameof(message.ToolCalls), issues);
        for (var i = 0; i < (message.ToolCalls?.Count ?? 0); i++)
        {
            if (message.ToolCalls![i] is { } call)
            {
                Check(call, place.In(nameof(message.ToolCalls), i), issues);
            }
        }
    }

    private static void Check(ToolCall call, in Place place, IssueList issues)
    {
        if (string.IsNullOrWhiteSpace(call.Id))
        {
            issues.Error(place, nameof(call.Id), "Id is missing: the message with the result of the call refers to it.", call.Id);
        }

        if (call.Type == ToolCallType.Function && string.IsNullOrEmpty(call.Name))
        {
            issues.Error(place, nameof(call.Name), "Name is missing: it must be the name of the function.", call.Name, "function.name");
        }
    }

    private static void CheckNulls<T>(IReadOnlyList<T>? list, in Place place, string member, IssueList issues)
        where T : class
    {
        for (var i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is null)
            {
                issues.Error(place.In(member, i), string.Empty, $"{member} cannot contain null.");
            }
        }
    }
}
