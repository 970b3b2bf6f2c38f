using System.Globalization;

namespace OpenRouterSharp.Relay;

/// <summary>Represents what a relay saw of a stream while passing it on.</summary>
public sealed record StreamSummary
{
    /// <summary>Gets the finish reason of the first choice.</summary>
    public FinishReason? FinishReason { get; init; }

    /// <summary>Gets the provider's own finish reason of the first choice.</summary>
    public string? NativeFinishReason { get; init; }

    /// <summary>Gets the usage.</summary>
    /// <value><see langword="null"/> if the stream ended before the service sent it.</value>
    public Usage? Usage { get; init; }

    /// <summary>Gets the cost in US dollars.</summary>
    public decimal? Cost => Usage?.Cost;

    /// <summary>Gets the provider that served the request.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the model that responded.</summary>
    public ModelId? Model { get; init; }

    /// <summary>Gets the generation ID, with which the cost can be looked up later.</summary>
    public string? GenerationId { get; init; }

    /// <summary>Gets the time from sending the last request to the first content.</summary>
    /// <value><see langword="null"/> for a complete JSON response, and for a stream without content.</value>
    public TimeSpan? TimeToFirstToken => ResponseInfo?.TimeToFirstToken;

    /// <summary>Gets the metadata of the HTTP response.</summary>
    public ResponseInfo? ResponseInfo { get; init; }

    /// <summary>Gets the number of bytes that the target took.</summary>
    public long Bytes { get; init; }

    /// <summary>Gets the number of events seen, including <c>[DONE]</c>.</summary>
    public long Events { get; init; }

    /// <summary>Gets a value indicating whether the service sent events. If <see langword="false"/>, it sent a complete JSON response.</summary>
    public bool IsEventStream { get; init; }

    /// <summary>Gets the error that occurred after the first content.</summary>
    /// <value><see langword="null"/> if there was none, or the target closed first.</value>
    public OpenRouterException? Error { get; init; }

    /// <summary>
    /// Gets a value indicating whether the target received the error, as an event of the service. If <see langword="false"/>, an
    /// <see cref="Error"/> occurred on the way, such as a lost connection, and the target's reader does not know of it.
    /// </summary>
    public bool IsErrorPassedOn { get; init; }

    /// <summary>Gets a value indicating whether the target closed before the stream had ended: its reader completed, or writing to it failed.</summary>
    public bool IsTargetClosed { get; init; }

    /// <summary>Gets the exception with which writing to the target failed.</summary>
    public Exception? TargetException { get; init; }

    /// <summary>Returns the outcome and the counts.</summary>
    /// <returns>The finish reason or what ended the stream, the events, the bytes, the tokens and the cost.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{nameof(StreamSummary)} {{ {End}, Events = {Events}, Bytes = {Bytes}, TotalTokens = {Usage?.TotalTokens}, Cost = {Cost} }}");

    private string End => Error is { } error ? $"Error = {error.Kind}" : IsTargetClosed ? "Target closed" : $"FinishReason = {FinishReason}";
}
