namespace OpenRouterSharp.Relay;

/// <summary>Represents the start of a relay: the response is known, and none of it has been written.</summary>
public sealed record RelayStart
{
    /// <summary>
    /// Gets a value indicating whether the bytes are server-sent events. If <see langword="false"/>, the service sent a complete JSON response to a request
    /// for a stream; it is passed on as it is.
    /// </summary>
    public required bool IsEventStream { get; init; }

    /// <summary>Gets the media type of the bytes.</summary>
    /// <value><c>text/event-stream</c> or <c>application/json</c>.</value>
    public string MediaType => IsEventStream ? "text/event-stream" : "application/json";

    /// <summary>Gets the metadata of the HTTP response.</summary>
    public required ResponseInfo ResponseInfo { get; init; }
}
