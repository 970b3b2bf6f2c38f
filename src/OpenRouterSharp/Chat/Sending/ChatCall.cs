using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Resilience;
using OpenRouterSharp.Serialization;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Chat;

/// <summary>What one call works on from its first attempt to its end: the request, its bytes, its deadline, its telemetry.</summary>
internal sealed class ChatCall : ICall, IDisposable
{
    private readonly bool _stream;
    private readonly FallbackChoice? _fallbacks;
    private List<OpenRouterException>? _errors;

    internal ChatCall(ChatRequest request, bool stream, OpenRouterClientOptions options, ClientTelemetry telemetry, CancellationToken caller, CancellationToken loop = default)
    {
        Request = request;
        _stream = stream;
        _fallbacks = options.AcceptFallback is { } accept ? new FallbackChoice(accept) : null;
        Body = RequestSerializer.Serialize(request, stream);

        // A pipeline of the caller's own may leave attempts at work when it ends.
        Deadline = new CallDeadline(options.Timeouts.Total, options.TimeProvider, caller, loop) { IsExclusive = options.ResiliencePipeline is null };
        Telemetry = telemetry.Start(request, stream);
    }

    internal ChatRequest Request { get; private set; }

    /// <summary>Gets the model that was asked for first, where another one is asked now.</summary>
    internal ModelId? FallbackFrom { get; private set; }

    /// <summary>Gets the request's bytes, which every attempt sends.</summary>
    internal ReadOnlyMemory<byte> Body { get; private set; }

    public CallDeadline Deadline { get; }

    /// <summary>Gets what observes the call, or <see langword="null"/> where nobody listens.</summary>
    public CallTelemetry? Telemetry { get; }

    public bool MayFallBack => _fallbacks is not null;

    public IReadOnlyList<OpenRouterException> Errors => _errors ?? (IReadOnlyList<OpenRouterException>)[];

    /// <summary>Gets who is told of a stream's signs of life.</summary>
    internal IProgress<StreamKeepAlive>? KeepAlives => Telemetry is null ? Request.KeepAlives : new KeepAliveLog(Telemetry, Request.KeepAlives);

    public void Failed(OpenRouterException e)
    {
        (_errors ??= []).Add(e);
        e.FallbackModel = _fallbacks?.Choose(Request.Model, e);
    }

    public bool TryFallBack(OpenRouterException e)
    {
        if (e.FallbackModel is not { } model)
        {
            return false;
        }

        FallbackFrom ??= Request.Model;
        Request = Request with { Model = model };
        Body = RequestSerializer.Serialize(Request, _stream);
        return true;
    }

    public void Dispose()
    {
        Telemetry?.Dispose();
        Deadline.Dispose();
    }
}
