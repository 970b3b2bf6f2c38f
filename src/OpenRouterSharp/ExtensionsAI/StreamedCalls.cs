using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>
/// Passes on the tool calls of a stream, each once and whole: when a later call begins, or else at the end. White space and repetitions may follow
/// whole arguments, so that they are whole is not enough.
/// </summary>
internal sealed class StreamedCalls
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private ToolCallAccumulator? _calls;
    private int _given;

    internal bool HasCalls => _calls is not null;

    internal void Add(IReadOnlyList<ToolCallDelta> pieces, string? responseId, ref List<AIContent>? contents)
    {
        (_calls ??= new()).Add(pieces);

        // Calls that came out of order are put in order at the end.
        while (!_calls.IsOutOfOrder && _calls.IsSettled(_given))
        {
            (contents ??= []).Add(CallMapping.ToContent(Identified(_calls.ToToolCall(_given), responseId)));
            _given++;
        }
    }

    internal void Finish(string? responseId, List<AIContent> contents)
    {
        var calls = _calls?.ToToolCalls() ?? [];
        for (; _given < calls.Count; _given++)
        {
            contents.Add(CallMapping.ToContent(Identified(calls[_given], responseId)));
        }
    }

    // As a completion's calls get their IDs where a provider sends none, or one twice.
    private ToolCall Identified(ToolCall call, string? responseId) =>
        call.Id is { Length: > 0 } id && _ids.Add(id) ? call : call with { Id = new MadeUpId(responseId ?? string.Empty).Unused(_given, _ids) };
}
