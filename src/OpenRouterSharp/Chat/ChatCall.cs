using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Serialization;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Chat;

/// <summary>What one call works on from its first attempt to its end: the request, its bytes, its deadline, its telemetry.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2213", Justification = "A handler may still be sending the body: it is left to the garbage collector.")]
internal sealed class ChatCall : IDisposable
{
    private readonly PooledBuffer _body;

    internal ChatCall(ChatRequest request, bool stream, OpenRouterClientOptions options, ClientTelemetry telemetry, CancellationToken cancellationToken)
    {
        Request = request;
        _body = RequestSerializer.Serialize(request, stream);
        Deadline = new CallDeadline(options.Timeouts.Total, options.TimeProvider, cancellationToken);
        Telemetry = telemetry.Start(request, stream);
    }

    internal ChatRequest Request { get; }

    /// <summary>Gets the request's bytes, which every attempt sends.</summary>
    internal ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    internal CallDeadline Deadline { get; }

    /// <summary>Gets what observes the call, or <see langword="null"/> where nobody listens.</summary>
    internal CallTelemetry? Telemetry { get; }

    /// <summary>Gets who is told of a stream's signs of life.</summary>
    internal IProgress<StreamKeepAlive>? KeepAlives => Telemetry is null ? Request.KeepAlives : new KeepAliveLog(Telemetry, Request.KeepAlives);

    public void Dispose()
    {
        Telemetry?.Dispose();
        Deadline.Dispose();

        // The handler may still be sending the bytes of an attempt that was given up: they are not rented out again.
        _body.Abandon();
    }
}
