using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Checks that each tool call of the conversation has a result, and each result a call. Nearly every provider rejects a mismatch.</summary>
internal sealed class ConversationAdvice
{
    private readonly Dictionary<string, AskedCall> _calls = new(StringComparer.Ordinal);
    private readonly IssueList _issues;

    // The message whose results can follow.
    private int _asking = -1;

    private ConversationAdvice(IssueList issues) => _issues = issues;

    internal static void Check(ChatRequest request, IssueList issues)
    {
        var advice = new ConversationAdvice(issues);
        for (var i = 0; i < request.Messages.Count; i++)
        {
            advice.Add(request.Messages[i], i);
        }

        advice.ReportMissing();
    }

    private void Add(Message? message, int index)
    {
        switch (message)
        {
            case null or UnknownMessage or { SaysNothing: true }:
                break;
            case AssistantMessage { ToolCalls: { Count: > 0 } calls }:
                _asking = index;
                Add(calls, new(nameof(ChatRequest.Messages), index));
                break;
            case ToolMessage result:
                AddResult(result.ToolCallId, index);
                break;
            default:
                _asking = -1;
                break;
        }
    }

    private void Add(IReadOnlyList<ToolCall> calls, in Place place)
    {
        for (var i = 0; i < calls.Count; i++)
        {
            if (calls[i] is not { } call)
            {
                continue;
            }

            var at = place.In(nameof(AssistantMessage.ToolCalls), i);
            if (call.Type == ToolCallType.Function && !string.IsNullOrWhiteSpace(call.Arguments) && !JsonText.IsValue(call.Arguments))
            {
                _issues.Advice(at, nameof(call.Arguments), "Arguments is no JSON, as when the output limit cut it off, and most providers refuse it: leave the call out, "
                    + "or mend it.", call.Arguments, "function.arguments");
            }

            if (string.IsNullOrEmpty(call.Id))
            {
                continue;
            }

            if (_calls.ContainsKey(call.Id))
            {
                _issues.Advice(at, nameof(call.Id), $"Another call before this one has the id '{call.Id}', which most providers refuse: ids must differ.", call.Id);
            }

            _calls[call.Id] = new(_asking, at);
        }
    }

    private void AddResult(string? id, int index)
    {
        // A missing one is reported elsewhere as an error.
        if (string.IsNullOrWhiteSpace(id))
        {
            return;
        }

        const string Member = nameof(ToolMessage.ToolCallId);
        var place = new Place(nameof(ChatRequest.Messages), index);
        if (!_calls.TryGetValue(id, out var call))
        {
            _issues.Advice(place, Member, $"No earlier message of the model asks for the call '{id}', which most providers refuse.", id);
            return;
        }

        if (call.HasResult)
        {
            _issues.Advice(place, Member, $"The call '{id}' has a result already, and most providers refuse a second one.", id);
        }
        else if (call.Message != _asking)
        {
            _issues.Advice(place, Member, $"The result of the call '{id}' does not follow the message that asks for it, which most providers refuse: only other results may stand between them.", id);
        }

        call.HasResult = true;
    }

    private void ReportMissing()
    {
        foreach (var (id, call) in _calls)
        {
            if (!call.HasResult)
            {
                _issues.Advice(call.Place, string.Empty, $"The call '{id}' has no result, which most providers refuse: answer it with Message.Tool, if only to say that it was not run.", id);
            }
        }
    }

    private sealed class AskedCall(int message, Place place)
    {
        internal int Message => message;

        internal Place Place => place;

        internal bool HasResult { get; set; }
    }
}
