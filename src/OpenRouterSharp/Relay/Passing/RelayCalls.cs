using OpenRouterSharp.Calls;
using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Chat.Sending;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>Makes the calls of a relay: chat's call, whose response is passed on.</summary>
internal sealed class RelayCalls(ApiCaller api)
{
    private static readonly RelayOptions _default = new();

    private readonly RelayOpening _opening = new(api);

    /// <summary>Relays the stream of a request.</summary>
    internal Task<StreamSummary> Run(ChatRequest request, RelayTarget target, RelayOptions? relay, CallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        api.Check(RelayOperations.Relay, options);
        request.ThrowIfInvalid();
        return RunAsync(() => ChatCall.Begin(api, request, options, stream: true, cancellationToken), target, relay ?? _default);
    }

    /// <summary>Relays the stream of a request body.</summary>
    internal Task<StreamSummary> Run(ReadOnlyMemory<byte> body, RelayTarget target, RelayOptions? relay, CallOptions? options, CancellationToken cancellationToken)
    {
        api.Check(RelayOperations.Relay, options);
        var facts = RawBody.ReadFacts(body.Span, nameof(body));
        var streamed = RawBody.With(body.Span, "stream"u8, "true"u8);
        return RunAsync(() => RawChatCall.Begin(api, streamed, facts, options, cancellationToken), target, relay ?? _default);
    }

    private async Task<StreamSummary> RunAsync(Func<ChatCall> begin, RelayTarget target, RelayOptions relay)
    {
        using var call = begin();
        try
        {
            var opened = await FallbackLoop.OpenAsync(api, call, _opening.Read).ConfigureAwait(false);
            using (opened)
            {
                Start(relay, opened);
                return opened.Stream.Reader is { } reader
                    ? await PassEventsAsync(call, opened, reader, target, relay).ConfigureAwait(false)
                    : await PassWholeAsync(call, opened, target, relay).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            call.Telemetry?.Fail(e);
            throw;
        }
    }

    private async Task<StreamSummary> PassEventsAsync(ChatCall call, OpenedRelay opened, ChunkReader reader, RelayTarget target, RelayOptions relay)
    {
        using var events = new EventRelay(call, opened, reader, target, api.Options.Limits.EventBytes);
        try
        {
            await events.PassAsync(relay.KeepAlives == RelayKeepAlives.Drop ? new CommentFilter() : null).ConfigureAwait(false);
            End(call, events);
            await events.PassRestAsync().ConfigureAwait(false);
        }
        catch
        {
            // The caller has canceled the call; the callback still says what was seen.
            End(relay, events.Summarize());
            throw;
        }

        var summary = events.Summarize();
        End(relay, summary);
        return relay.ThrowOnError && summary.Error is { } error ? throw error : summary;
    }

    private static async Task<StreamSummary> PassWholeAsync(ChatCall call, OpenedRelay opened, RelayTarget target, RelayOptions relay)
    {
        var chunk = opened.Stream.TakeHeld()!;
        var facts = new RelayFacts();
        facts.Take(chunk);
        call.Note(chunk);
        var info = opened.Response.Info;
        try
        {
            call.Deadline.ThrowIfOver();
            await target.WriteAsync(opened.Body.ToArray(), call.Deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            End(relay, Summarize());
            throw call.Deadline.Cause(e) ?? e;
        }

        call.Telemetry?.Complete();
        var summary = Summarize();
        End(relay, summary);
        return summary;

        StreamSummary Summarize() => facts.AddTo(new StreamSummary
        {
            ResponseInfo = info,
            Bytes = target.Bytes,
            IsTargetClosed = target.Exception is not null,
            TargetException = target.Exception,
        });
    }

    // A target that closes leaves the call, as a caller does who stops enumerating chunks.
    private static void End(ChatCall call, EventRelay events)
    {
        if (events.Error is { } error)
        {
            call.Telemetry?.Fail(error);
        }
        else if (events.HasEnded)
        {
            call.Telemetry?.Complete();
        }
    }

    private static void Start(RelayOptions relay, OpenedRelay opened)
    {
        try
        {
            relay.OnStart?.Invoke(new RelayStart { IsEventStream = !opened.Stream.IsWhole, ResponseInfo = opened.Response.Info });
        }
        catch (Exception thrown)
        {
            throw Rejection.ByCallback(OptionNames.OnStart, thrown);
        }
    }

    private static void End(RelayOptions relay, StreamSummary summary)
    {
        try
        {
            relay.OnEnd?.Invoke(summary);
        }
        catch (Exception thrown)
        {
            throw Rejection.ByCallback(OptionNames.OnEnd, thrown);
        }
    }
}
