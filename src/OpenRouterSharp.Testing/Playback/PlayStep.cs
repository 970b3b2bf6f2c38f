namespace OpenRouterSharp.Testing.Playback;

/// <summary>Represents a step of the fake on a connection.</summary>
internal abstract record PlayStep
{
    private PlayStep()
    {
    }

    /// <summary>Sends the status and the headers.</summary>
    internal sealed record Headers : PlayStep;

    /// <summary>Sends a piece of the body in a single write.</summary>
    internal sealed record Bytes(ReadOnlyMemory<byte> Piece) : PlayStep;

    /// <summary>Pauses for a duration.</summary>
    internal sealed record Wait(TimeSpan Duration) : PlayStep;

    /// <summary>Pauses until a task completes.</summary>
    internal sealed record WaitFor(Task Signal) : PlayStep;

    /// <summary>Resets the connection.</summary>
    internal sealed record Reset : PlayStep;

    /// <summary>Pauses until the client leaves.</summary>
    internal sealed record Hang : PlayStep;
}
