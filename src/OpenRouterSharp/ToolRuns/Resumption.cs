namespace OpenRouterSharp.ToolRuns;

/// <summary>What a run that was pending goes on with.</summary>
/// <param name="Answer">The completion with the pending calls.</param>
/// <param name="Results">The results so far.</param>
/// <param name="Pending">The pending calls.</param>
/// <param name="Decisions">The decisions, by the ID of the call.</param>
/// <param name="Usage">The usage so far.</param>
/// <param name="Step">The number of the pending step.</param>
internal sealed record Resumption(
    ChatCompletion Answer,
    IReadOnlyList<ToolResult> Results,
    IReadOnlyList<ToolCall> Pending,
    IReadOnlyDictionary<string, ToolDecision> Decisions,
    Usage? Usage,
    int Step)
{
    /// <summary>Checks a stored state and the decisions about its calls.</summary>
    /// <exception cref="ArgumentException">The state is incomplete, or a decision does not belong to it.</exception>
    internal static Resumption Of(ToolRunState state, IEnumerable<ToolDecision> decisions, FunctionTable functions)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(decisions);
        if (state is not { Request: not null, Answer: { HasToolCalls: true } answer, PendingCalls.Count: > 0 })
        {
            throw new ArgumentException("The state has no request, no completion with calls, or no pending calls.", nameof(state));
        }

        var ids = state.PendingCalls.Select(static call => call.Id).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<ToolCall> pending = [.. answer.ToolCalls.Where(call => ids.Contains(call.Id))];
        var byId = new Dictionary<string, ToolDecision>(StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            if (Fault(decision, pending, state.Request, functions) is { } fault)
            {
                throw new ArgumentException(fault, nameof(decisions));
            }

            if (!byId.TryAdd(decision.Call.Id!, decision))
            {
                throw new ArgumentException($"There are two decisions about the call '{decision.Call.Id}'.", nameof(decisions));
            }
        }

        var calls = answer.ToolCalls;
        return new(
            answer,
            [.. from message in state.Results from call in calls where call.Id == message.ToolCallId select new ToolResult { Call = call, Message = message }],
            pending,
            byId,
            state.Usage,
            state.Step ?? 1);
    }

    private static string? Fault(ToolDecision? decision, IReadOnlyList<ToolCall> pending, ChatRequest request, FunctionTable functions)
    {
        if (decision is null)
        {
            return "A decision is null.";
        }

        if (pending.FirstOrDefault(call => call.Id == decision.Call.Id) is not { Name: var name })
        {
            return $"The call '{decision.Call.Id}' is not pending.";
        }

        if (decision.Kind is ToolDecisionKind.Deny or ToolDecisionKind.Answer || functions.Find(name) is not null)
        {
            return null;
        }

        return FunctionTable.IsDeclared(request.Tools, name)
            ? $"'{name}' is only declared in the request and has no function to run: use {nameof(ToolDecision)}.{nameof(ToolDecision.Answer)}."
            : $"The function '{name}' was not passed.";
    }
}
