namespace OpenRouterSharp;

/// <summary>
/// Accumulates the tool calls of a choice (wire contract 3.5). Calls without a unique ID get one when the completion is created, in
/// <see cref="ToolCallIds"/>.
/// </summary>
internal sealed class ToolCallAccumulator
{
    private readonly List<ToolCallEntry> _calls = [];
    private readonly Dictionary<int, ToolCallEntry> _byIndex = [];
    private readonly Dictionary<string, ToolCallEntry> _byId = new(StringComparer.Ordinal);
    private int _chunk;

    internal void Add(IReadOnlyList<ToolCallDelta> pieces)
    {
        _chunk++;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var call = piece.Index is { } index ? CallAt(index, piece) : CallOf(piece);
            call.Add(piece, _chunk);
            if (call.Id is { } id)
            {
                _byId.TryAdd(id, call);
            }
        }
    }

    internal IReadOnlyList<ToolCall> ToToolCalls()
    {
        var calls = new ToolCall[_calls.Count];
        for (var i = 0; i < calls.Length; i++)
        {
            calls[i] = _calls[i].ToToolCall();
        }

        return calls;
    }

    private ToolCallEntry CallAt(int index, ToolCallDelta piece) =>
        _byIndex.TryGetValue(index, out var call) && !call.IsFollowedBy(piece) ? call : _byIndex[index] = Begin();

    // Without an index, a delta without ID and name continues the last call; a delta with either begins that call or repeats it.
    private ToolCallEntry CallOf(ToolCallDelta piece)
    {
        var hasId = !string.IsNullOrEmpty(piece.Id);
        var call = _calls.Count > 0 ? _calls[^1] : null;
        if (hasId)
        {
            _byId.TryGetValue(piece.Id!, out call);
        }

        if (call is null)
        {
            return Begin();
        }

        if (!hasId && string.IsNullOrEmpty(piece.Name))
        {
            return call;
        }

        // A single chunk lists different calls; only a later chunk can continue a call.
        return call.LastChunk != _chunk && call.HasName(piece.Name) && !call.IsFollowedBy(piece) ? call : Begin();
    }

    private ToolCallEntry Begin()
    {
        var call = new ToolCallEntry();
        _calls.Add(call);
        return call;
    }
}
