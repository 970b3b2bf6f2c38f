namespace OpenRouterSharp.Testing.Playback;

/// <summary>Represents a connection on which a response is played.</summary>
internal interface IStage
{
    /// <summary>Sends the status and the headers.</summary>
    ValueTask SendHeadersAsync(ResponsePlan plan, CancellationToken cancellationToken);

    /// <summary>Sends pieces of the body, each in a separate write.</summary>
    ValueTask WriteAsync(IReadOnlyList<ReadOnlyMemory<byte>> pieces, bool isLast, CancellationToken cancellationToken);

    /// <summary>Ends the body.</summary>
    void Complete();

    /// <summary>Resets the connection.</summary>
    void Reset();
}
