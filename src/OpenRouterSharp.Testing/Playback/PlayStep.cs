namespace OpenRouterSharp.Testing.Playback;

/// <summary>One thing that the fake does on a connection.</summary>
internal abstract record PlayStep
{
    private PlayStep()
    {
    }

    /// <summary>Sends the status and the headers.</summary>
    internal sealed record Headers : PlayStep;

    /// <summary>Sends a piece of the body in one write.</summary>
    internal sealed record Bytes(ReadOnlyMemory<byte> Piece) : PlayStep;

    /// <summary>Does nothing for a while.</summary>
    internal sealed record Wait(TimeSpan Duration) : PlayStep;

    /// <summary>Does nothing until a task is done.</summary>
    internal sealed record WaitFor(Task Signal) : PlayStep;

    /// <summary>Breaks the connection.</summary>
    internal sealed record Reset : PlayStep;

    /// <summary>Does nothing until the client leaves.</summary>
    internal sealed record Hang : PlayStep;
}
