namespace OpenRouterSharp.ToolRuns;

/// <summary>Creates results.</summary>
internal static class Results
{
    internal static ToolResult Of(ToolCall call, MessageContent content, Exception? exception = null) =>
        new() { Call = call, Message = Message.Tool(call, content), Exception = exception };

    /// <summary>Applies a decision that needs no function.</summary>
    /// <returns>The result, or <see langword="null"/> if the function runs.</returns>
    internal static ToolResult? Of(ToolCall call, ToolDecision decision) => decision.Kind switch
    {
        ToolDecisionKind.Deny => Of(call, ToolWords.Denied(decision.Reason)),
        ToolDecisionKind.Answer => Of(call, decision.Content!),
        _ => null,
    };

    /// <summary>Checks that a callback decided about the call that it was asked about.</summary>
    internal static ToolDecision? Checked(ToolDecision? decision, ToolCall call, string callback) => decision is null || decision.Call.Id == call.Id
        ? decision
        : throw new InvalidOperationException($"{callback} was asked about the call '{call.Id}' and decided about '{decision.Call.Id}'.");

    /// <summary>Puts results into the order of the calls.</summary>
    internal static IReadOnlyList<ToolResult> Ordered(IReadOnlyList<ToolCall> calls, IReadOnlyList<ToolResult> results) => results.Count < 2
        ? results
        : [.. from call in calls from result in results where result.Call.Id == call.Id select result];
}
