namespace OpenRouterSharp.Testing.Playback;

/// <summary>Represents a complete response to play on a connection, real or in memory.</summary>
internal sealed record ResponsePlan(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, IReadOnlyList<PlayStep> Steps)
{
    internal const string ContentType = "Content-Type";

    /// <summary>Gets the length of the body, if all of it is sent.</summary>
    internal long? ContentLength =>
        Steps.All(static step => step is PlayStep.Headers or PlayStep.Bytes) && !IsEventStream ? Steps.OfType<PlayStep.Bytes>().Sum(static step => (long)step.Piece.Length) : null;

    private bool IsEventStream => Headers.Any(static header =>
        header.Key.Equals(ContentType, StringComparison.OrdinalIgnoreCase) && header.Value.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase));

    /// <summary>Creates the plan of a body that is sent at once.</summary>
    internal static ResponsePlan Whole(int status, string contentType, ReadOnlyMemory<byte> body) =>
        new(status, [new(ContentType, contentType)], [new PlayStep.Headers(), new PlayStep.Bytes(body)]);

    /// <summary>Adds headers, which replace those of the same name, and a delay before the response.</summary>
    internal ResponsePlan With(IReadOnlyList<KeyValuePair<string, string>> headers, TimeSpan delay) => this with
    {
        Headers = headers.Count == 0 ? Headers : [.. Headers.Where(mine => !headers.Any(theirs => theirs.Key.Equals(mine.Key, StringComparison.OrdinalIgnoreCase))), .. headers],
        Steps = delay == TimeSpan.Zero ? Steps : [new PlayStep.Wait(delay), .. Steps],
    };
}
