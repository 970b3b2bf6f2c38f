using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>
/// Remembers the shapes of the latest events that were passed on unread. The events of a stream differ in little more than their text, so that comparing memory
/// replaces both the search for their end and the look at their JSON.
/// </summary>
internal sealed class EventShapes
{
    // A power of two.
    private const int Count = 8;

    // If every event has a shape of its own, remembering does not pay off, and is tried again after a while.
    private const int MaxUnused = 16;
    private const int Pause = 64;

    // A larger event is not remembered: it is rare, and comparing it is not cheap.
    private const int MaxBytes = 8192;

    private const int MaxSpare = 256;

    private static readonly SpareParts<EventShapes> _spare = new(MaxSpare);

    private readonly EventShape?[] _known = new EventShape?[Count];
    private int _last;
    private int _next;
    private int _unused;
    private int _pause;

    private EventShapes()
    {
    }

    /// <summary>Takes one that an earlier stream used, or creates one.</summary>
    internal static EventShapes Take() => _spare.TryTake() ?? new();

    /// <summary>Lets another stream use it. It must not be used after that.</summary>
    internal void Return()
    {
        Clear();
        _pause = 0;
        _spare.TryKeep(this);
    }

    /// <summary>Counts the events of known shapes with which bytes begin.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="limit">The length of the longest event that may be counted.</param>
    /// <param name="count">The number of events.</param>
    /// <returns>The length of these events.</returns>
    internal int Match(ReadOnlySpan<byte> bytes, int limit, out int count)
    {
        count = 0;
        var at = 0;
        while (at < bytes.Length && Match(bytes[at..]) is > 0 and var length && length <= limit)
        {
            count++;
            at += length;

            // The shape ends with the CR of a CRLF, as an event does.
            at += bytes[at - 1] == (byte)'\r' && at < bytes.Length && bytes[at] == (byte)'\n' ? 1 : 0;
        }

        return at;
    }

    /// <summary>Remembers an event.</summary>
    /// <param name="framed">The event with its framing, or nothing if it has none of its own.</param>
    /// <param name="start">The position of the data.</param>
    /// <param name="places">The places in the data that have no meaning.</param>
    internal void Learn(ReadOnlySpan<byte> framed, int start, ref readonly EventPlaces places)
    {
        if (framed.Length is 0 or > MaxBytes || places.IsOverfull)
        {
            return;
        }

        if (_pause > 0)
        {
            _pause--;
            return;
        }

        if (++_unused > MaxUnused)
        {
            Clear();
            _pause = Pause;
            return;
        }

        foreach (var known in _known)
        {
            if (known?.TryLearn(framed, places.All, start) == true)
            {
                return;
            }
        }

        (_known[_next] ??= new()).Set(framed, places.All, start);
        _last = _next;
        _next = (_next + 1) % Count;
    }

    /// <summary>Forgets all shapes.</summary>
    internal void Clear()
    {
        foreach (var known in _known)
        {
            known?.Clear();
        }

        _last = _next = _unused = 0;
    }

    private int Match(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < Count; i++)
        {
            var slot = (_last + i) % Count;
            if (_known[slot] is { IsSet: true } known && known.Match(bytes) is var length and not EventShape.Differs)
            {
                if (length > 0)
                {
                    _last = slot;
                    _unused = 0;
                }

                return length;
            }
        }

        return EventShape.Differs;
    }
}
