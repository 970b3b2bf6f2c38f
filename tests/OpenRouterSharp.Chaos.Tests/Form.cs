// Memory, connections and unobserved exceptions are the whole process's: one run at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace OpenRouterSharp.Chaos.Tests;

/// <summary>How a call asks for its answer.</summary>
internal enum Form
{
    /// <summary>Whole, without streaming.</summary>
    Whole,

    /// <summary>As a stream whose chunks the caller reads.</summary>
    Chunks,

    /// <summary>As a stream that the library folds.</summary>
    Folded,
}

/// <summary>How long a call's client waits.</summary>
internal enum Patience
{
    /// <summary>Longer than a call may take.</summary>
    Long,

    /// <summary>Not long for the next byte.</summary>
    ShortOfBytes,

    /// <summary>Not long for the first byte.</summary>
    ShortOfHeaders,
}

/// <summary>What the caller does before the answer is complete.</summary>
internal enum Leaving
{
    /// <summary>Nothing: it waits for the end.</summary>
    Never,

    /// <summary>Leaves the loop.</summary>
    Break,

    /// <summary>Cancels between two chunks.</summary>
    Cancel,

    /// <summary>Cancels while it waits for the next chunk.</summary>
    CancelWaiting,

    /// <summary>Cancels as soon as the server has the request.</summary>
    CancelOnceAsked,

    /// <summary>Calls with a token that is cancelled already.</summary>
    CancelledBefore,

    /// <summary>Cancels after some milliseconds, whatever has happened by then.</summary>
    CancelAtAnyTime,
}
