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
    private int _highestIndex = int.MinValue;
    private bool _isOutOfOrder;

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

    /// <summary>Gets a value indicating whether calls came in another order than that of their indexes.</summary>
    internal bool IsOutOfOrder => _isOutOfOrder;

    /// <summary>Determines whether a call is complete: a later one has begun, and its arguments are whole and not a mere placeholder.</summary>
    /// <param name="position">The position of the call among those that came.</param>
    internal bool IsSettled(int position) => position < _calls.Count - 1 && _calls[position].HasWholeArguments;

    /// <summary>Gets a call as accumulated so far.</summary>
    internal ToolCall ToToolCall(int position) => _calls[position].ToToolCall();

    internal IReadOnlyList<ToolCall> ToToolCalls()
    {
        var calls = new ToolCall[_calls.Count];
        IReadOnlyList<ToolCallEntry> entries = _isOutOfOrder ? InOrder() : _calls;
        for (var i = 0; i < calls.Length; i++)
        {
            calls[i] = entries[i].ToToolCall();
        }

        return calls;
    }

    private ToolCallEntry CallAt(int index, ToolCallDelta piece)
    {
        _byIndex.TryGetValue(index, out var call);
        if (!string.IsNullOrEmpty(piece.Id) && !string.Equals(call?.Id, piece.Id, StringComparison.Ordinal)
            && _byId.TryGetValue(piece.Id, out var same) && same.IsContinuedBy(piece, _chunk))
        {
            // The ID takes precedence over the index.
            return same;
        }

        if (call is not null && !call.IsFollowedBy(piece))
        {
            return call;
        }

        if (call is null && string.IsNullOrEmpty(piece.Id) && string.IsNullOrEmpty(piece.Name) && _calls is [.., { Index: null } last])
        {
            // Arguments alone, at the index that the start of the call lacked.
            return _byIndex[index] = last;
        }

        _isOutOfOrder |= index < _highestIndex;
        _highestIndex = Math.Max(index, _highestIndex);
        return _byIndex[index] = Begin();
    }

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

        // A single chunk lists different calls; only a later chunk can continue a call, but either can repeat one.
        return call.IsRepeatedBy(piece, _chunk) || (call.LastChunk != _chunk && call.HasName(piece.Name) && !call.IsFollowedBy(piece)) ? call : Begin();
    }

    // By index; a call without one stays after the call that it followed.
    private ToolCallEntry[] InOrder()
    {
        var calls = _calls.ToArray();
        var places = new long[calls.Length];
        var index = int.MinValue;
        for (var i = 0; i < calls.Length; i++)
        {
            // The position behind the index keeps calls of one index in the order in which they came.
            index = calls[i].Index ?? index;
            places[i] = ((long)index << 32) + i;
        }

        Array.Sort(places, calls);
        return calls;
    }

    private ToolCallEntry Begin()
    {
        var call = new ToolCallEntry();
        _calls.Add(call);
        return call;
    }
}
