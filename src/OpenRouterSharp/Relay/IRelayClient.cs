using System.IO.Pipelines;

namespace OpenRouterSharp.Relay;

/// <summary>
/// Represents the relay, which passes the streamed response to a chat completion request on to a target, byte for byte, and reports what it contained.
/// Keys, retries, fallbacks, the rate limiter and the timeouts apply as for <see cref="IChatCompletionsClient.StreamAsync(ChatRequest, CancellationToken)"/>.
/// </summary>
/// <remarks>
/// <para>
/// Until the first content arrives, nothing is written to the target, and every failure is an <see cref="OpenRouterException"/>. From then on, an error is
/// passed on, if the service sent it, and reported in <see cref="StreamSummary.Error"/>.
/// </para>
/// <para>
/// The target is flushed after each burst of events, and no more is read while it is being written to. It is not completed or disposed. If its reader
/// completes, or writing to it fails, the connection to the service is closed, which stops the generation and its billing.
/// </para>
/// </remarks>
public interface IRelayClient
{
    /// <summary>Relays the stream of a request to a pipe.</summary>
    /// <param name="request">The request.</param>
    /// <param name="target">The pipe. It is not completed.</param>
    /// <param name="relay">The settings of the relay.</param>
    /// <param name="options">The settings of the call.</param>
    /// <param name="cancellationToken">Cancels the call and closes the connection to the service.</param>
    /// <returns>The summary of the stream.</returns>
    /// <exception cref="ArgumentException">The request is not valid.</exception>
    /// <exception cref="OpenRouterException">The call failed before the first content; nothing was written.</exception>
    Task<StreamSummary> RelayAsync(
        ChatRequest request, PipeWriter target, RelayOptions? relay = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Relays the stream of a request to a stream.</summary>
    /// <param name="request">The request.</param>
    /// <param name="target">The stream. It is flushed after each write, and not disposed.</param>
    /// <param name="relay">The settings of the relay.</param>
    /// <param name="options">The settings of the call.</param>
    /// <param name="cancellationToken">Cancels the call and closes the connection to the service.</param>
    /// <returns>The summary of the stream.</returns>
    /// <exception cref="ArgumentException">The request is not valid, or the target cannot be written to.</exception>
    /// <exception cref="OpenRouterException">The call failed before the first content; nothing was written.</exception>
    Task<StreamSummary> RelayAsync(
        ChatRequest request, Stream target, RelayOptions? relay = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Relays the stream of a request body to a pipe.</summary>
    /// <param name="body">
    /// The JSON object of the request, in UTF-8. Its <c>stream</c> is set to true; no other byte changes. It is copied, and not checked otherwise.
    /// </param>
    /// <param name="target">The pipe. It is not completed.</param>
    /// <param name="relay">The settings of the relay.</param>
    /// <param name="options">The settings of the call.</param>
    /// <param name="cancellationToken">Cancels the call and closes the connection to the service.</param>
    /// <returns>The summary of the stream.</returns>
    /// <exception cref="ArgumentException">The body is not a JSON object; the message gives the position.</exception>
    /// <exception cref="OpenRouterException">The call failed before the first content; nothing was written.</exception>
    Task<StreamSummary> RelayAsync(
        ReadOnlyMemory<byte> body, PipeWriter target, RelayOptions? relay = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Relays the stream of a request body to a stream.</summary>
    /// <param name="body">
    /// The JSON object of the request, in UTF-8. Its <c>stream</c> is set to true; no other byte changes. It is copied, and not checked otherwise.
    /// </param>
    /// <param name="target">The stream. It is flushed after each write, and not disposed.</param>
    /// <param name="relay">The settings of the relay.</param>
    /// <param name="options">The settings of the call.</param>
    /// <param name="cancellationToken">Cancels the call and closes the connection to the service.</param>
    /// <returns>The summary of the stream.</returns>
    /// <exception cref="ArgumentException">The body is not a JSON object; the message gives the position. Or the target cannot be written to.</exception>
    /// <exception cref="OpenRouterException">The call failed before the first content; nothing was written.</exception>
    Task<StreamSummary> RelayAsync(
        ReadOnlyMemory<byte> body, Stream target, RelayOptions? relay = null, CallOptions? options = null, CancellationToken cancellationToken = default);
}
