namespace OpenRouterSharp.Relay.Passing;

/// <summary>Collects the places of an event, in memory of the caller's stack.</summary>
/// <param name="memory">The memory.</param>
internal ref struct EventPlaces(Span<EventPlace> memory)
{
    /// <summary>The number of places that are collected at most.</summary>
    internal const int Max = 48;

    private readonly Span<EventPlace> _memory = memory;
    private int _count;

    /// <summary>Gets a value indicating whether an event had more places than are collected.</summary>
    internal bool IsOverfull { get; private set; }

    /// <summary>Gets the places, in the order of the event.</summary>
    internal readonly ReadOnlySpan<EventPlace> All => _memory[.._count];

    /// <summary>Adds a place.</summary>
    internal void Add(EventPlace place)
    {
        if (_count == _memory.Length)
        {
            IsOverfull = true;
            return;
        }

        _memory[_count++] = place;
    }
}
