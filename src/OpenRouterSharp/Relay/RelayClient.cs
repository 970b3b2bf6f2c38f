using System.IO.Pipelines;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Relay.Passing;

namespace OpenRouterSharp.Relay;

/// <summary>Relays streams of chat completions.</summary>
internal sealed class RelayClient(ApiCaller api) : IRelayClient
{
    private readonly RelayCalls _calls = new(api);

    public Task<StreamSummary> RelayAsync(
        ChatRequest request, PipeWriter target, RelayOptions? relay = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        _calls.Run(request, PipeTarget.To(target), relay, options, cancellationToken);

    public Task<StreamSummary> RelayAsync(
        ChatRequest request, Stream target, RelayOptions? relay = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        _calls.Run(request, StreamTarget.To(target), relay, options, cancellationToken);

    public Task<StreamSummary> RelayAsync(
        ReadOnlyMemory<byte> body, PipeWriter target, RelayOptions? relay = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        _calls.Run(body, PipeTarget.To(target), relay, options, cancellationToken);

    public Task<StreamSummary> RelayAsync(
        ReadOnlyMemory<byte> body, Stream target, RelayOptions? relay = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        _calls.Run(body, StreamTarget.To(target), relay, options, cancellationToken);
}
