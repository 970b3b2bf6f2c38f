namespace OpenRouterSharp.Testing.Scripting;

/// <summary>
/// Holds the replies of a script and selects one for each request: the first conditional reply that matches and has uses left, or else the next
/// unconditional one. Used replies are removed. Thread-safe.
/// </summary>
internal sealed class ReplyBook
{
    private readonly object _lock = new();
    private readonly List<ScriptedReply> _conditional = [];
    private readonly Queue<ScriptedReply> _queue = new();
    private ScriptedReply? _last;
    private ScriptedReply? _endless;
    private int _count;

    internal int Missing
    {
        get
        {
            lock (_lock)
            {
                return _conditional.Concat(_queue).Sum(static reply => reply.Missing);
            }
        }
    }

    internal void Add(FakeReply reply, Func<RecordedRequest, bool>? condition, string? description)
    {
        lock (_lock)
        {
            if (condition is null && _endless is not null)
            {
                throw new InvalidOperationException($"No request could get this reply ({reply}): the preceding one is repeated forever ({_endless}).");
            }

            _last = new ScriptedReply(++_count, reply, condition, description);
            if (condition is null)
            {
                _queue.Enqueue(_last);
            }
            else
            {
                _conditional.Add(_last);
            }
        }
    }

    /// <summary>Sets the number of uses of the reply added last.</summary>
    internal void Repeat(int? times)
    {
        lock (_lock)
        {
            var last = _last ?? throw new InvalidOperationException("There is no reply to repeat. Add one first.");
            if (last.Used > 0)
            {
                throw new InvalidOperationException($"The number of uses must be set before the reply is used: {last}.");
            }

            last.Times = times;
            _endless = times is null && !last.IsConditional ? last : _endless == last ? null : _endless;
        }
    }

    /// <summary>Takes the reply to a request; <see langword="null"/> if there is none.</summary>
    internal FakeReply? Take(RecordedRequest request)
    {
        // Conditions run outside of the lock because they may access the script.
        foreach (var reply in Conditional())
        {
            if (reply.Matches(request) && TryUse(reply))
            {
                return reply.Reply;
            }
        }

        lock (_lock)
        {
            if (!_queue.TryPeek(out var next))
            {
                return null;
            }

            next.Used++;
            if (next.IsUsedUp)
            {
                _queue.Dequeue();
            }

            return next.Reply;
        }
    }

    /// <summary>Describes the replies that are still pending.</summary>
    internal List<string> Unused()
    {
        lock (_lock)
        {
            return [.. _conditional.Concat(_queue).Where(static reply => reply.Missing > 0).OrderBy(static reply => reply.Position).Select(static reply => reply.ToString())];
        }
    }

    internal void Clear()
    {
        lock (_lock)
        {
            _conditional.Clear();
            _queue.Clear();
            _last = _endless = null;
            _count = 0;
        }
    }

    private ScriptedReply[] Conditional()
    {
        lock (_lock)
        {
            return _conditional.Count == 0 ? [] : [.. _conditional];
        }
    }

    private bool TryUse(ScriptedReply reply)
    {
        lock (_lock)
        {
            if (reply.IsUsedUp)
            {
                return false;
            }

            reply.Used++;
            if (reply.IsUsedUp)
            {
                _conditional.Remove(reply);
            }

            return true;
        }
    }
}
