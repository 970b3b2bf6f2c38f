namespace OpenRouterSharp.Testing.Scripting;

/// <summary>
/// The replies of a script: those with a condition, the first that fits and has uses left; then those without, in order. Thread-safe.
/// </summary>
internal sealed class ReplyBook
{
    private readonly object _lock = new();
    private readonly List<ScriptedReply> _replies = [];
    private int _next;

    internal int Missing
    {
        get
        {
            lock (_lock)
            {
                return _replies.Sum(static reply => reply.Missing);
            }
        }
    }

    internal void Add(FakeReply reply, Func<RecordedRequest, bool>? condition, string? description)
    {
        lock (_lock)
        {
            if (condition is null && _replies.Find(static before => before is { IsConditional: false, Times: null }) is { } endless)
            {
                throw new InvalidOperationException($"No request could get this reply ({reply}): the one before is repeated for ever ({endless}).");
            }

            _replies.Add(new ScriptedReply(_replies.Count + 1, reply, condition, description));
        }
    }

    /// <summary>Sets how often the reply that was added last is used.</summary>
    internal void Repeat(int? times)
    {
        lock (_lock)
        {
            var last = _replies is [.., var reply] ? reply : throw new InvalidOperationException("There is no reply to repeat: add one first.");
            last.Times = times;
        }
    }

    /// <summary>Takes the reply to a request; <see langword="null"/> where there is none.</summary>
    internal FakeReply? Take(RecordedRequest request)
    {
        // The test's code runs outside of the lock: it may look at the script.
        foreach (var reply in Conditional())
        {
            if (reply.Matches(request) && TryUse(reply))
            {
                return reply.Reply;
            }
        }

        lock (_lock)
        {
            for (; _next < _replies.Count; _next++)
            {
                var reply = _replies[_next];
                if (!reply.IsConditional && !reply.IsUsedUp)
                {
                    reply.Used++;
                    return reply.Reply;
                }
            }

            return null;
        }
    }

    /// <summary>Describes the replies that are still waited for.</summary>
    internal List<string> Unused()
    {
        lock (_lock)
        {
            return [.. _replies.Where(static reply => reply.Missing > 0).Select(static reply => reply.ToString())];
        }
    }

    internal void Clear()
    {
        lock (_lock)
        {
            _replies.Clear();
            _next = 0;
        }
    }

    private List<ScriptedReply> Conditional()
    {
        lock (_lock)
        {
            return [.. _replies.Where(static reply => reply is { IsConditional: true, IsUsedUp: false })];
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
            return true;
        }
    }
}
