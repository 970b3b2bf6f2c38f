namespace OpenRouterSharp.Testing.Playback;

/// <summary>A connection that a response is played on.</summary>
internal interface IStage
{
    /// <summary>Sends the status and the headers.</summary>
    ValueTask SendHeadersAsync(ResponsePlan plan, CancellationToken cancellationToken);

    /// <summary>Sends pieces of the body, each in a write of its own.</summary>
    ValueTask WriteAsync(IReadOnlyList<ReadOnlyMemory<byte>> pieces, bool isLast, CancellationToken cancellationToken);

    /// <summary>Ends the body.</summary>
    void Complete();

    /// <summary>Breaks the connection.</summary>
    void Reset();
}
