using System.Diagnostics;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Chat.Telemetry;
using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Chat.Sending;

/// <summary>Represents a chat call in progress: its request, which may move to a fallback model, and its telemetry.</summary>
internal class ChatCall(ChatRequest request, Outgoing outgoing, CallDeadline deadline, FallbackChoice? fallbacks) : ActiveCall(outgoing, deadline)
{
    private ChatRequest _request = request;

    private protected int? MaxTokens => _request.MaxCompletionTokens ?? _request.MaxTokens;

    internal override ExpectedTokens? Expected => new(PromptSize.Tokens(_request), MaxTokens);

    /// <summary>Gets the model originally requested, if a fallback model is in use.</summary>
    internal ModelId? FallbackFrom => fallbacks?.From;

    /// <summary>Gets a value indicating whether the caller has a fallback policy that may accept another model.</summary>
    internal bool MayFallBack => fallbacks is not null;

    /// <summary>Gets the observer of the stream's keep-alives.</summary>
    internal IProgress<StreamKeepAlive>? KeepAlives => Telemetry is { } telemetry ? new KeepAliveLog(telemetry, Outgoing.Options?.KeepAlives) : Outgoing.Options?.KeepAlives;

    public override string? ModelName => base.ModelName ?? (_request.Models is [{ Value.Length: > 0 } first, ..] ? first.Value : null);

    /// <summary>Starts a call.</summary>
    /// <exception cref="ArgumentException">The request cannot be serialized.</exception>
    internal static ChatCall Begin(ApiCaller api, ChatRequest request, CallOptions? options, bool stream, CancellationToken caller, CancellationToken loop = default)
    {
        // Serialized first, so that an invalid request never counts as a call.
        var outgoing = Write(request, options, stream);
        var call = new ChatCall(request, outgoing, api.DeadlineOf(options, caller, loop), FallbacksOf(api, options));
        api.Observe(call);
        return call;
    }

    /// <summary>Creates the fallback policy of a call, if the options have one.</summary>
    private protected static FallbackChoice? FallbacksOf(ApiCaller api, CallOptions? options) =>
        (options?.Fallback ?? api.Options.Fallback) is { } fallback ? new FallbackChoice(fallback) : null;

    /// <summary>Serializes a request for sending.</summary>
    /// <exception cref="ArgumentException">The request cannot be serialized.</exception>
    internal static Outgoing Write(ChatRequest request, CallOptions? options, bool stream) => new(stream ? ChatOperations.Stream : ChatOperations.Complete)
    {
        Body = new JsonBody(RequestSerializer.Serialize(request, stream)),
        Model = request.Model,
        Options = options,
        HasSession = request.SessionId is not null,
    };

    internal override void Failed(OpenRouterException e)
    {
        base.Failed(e);
        e.FallbackModel = fallbacks?.Choose(_request.Model, MaxTokens, e);
    }

    /// <summary>Switches to another model, or to fewer tokens, after a failed attempt, if the caller's options allow it.</summary>
    /// <returns>The next attempt, or <see langword="null"/> if the failure is final.</returns>
    internal ScheduledRetry? TryFallBack(OpenRouterException e)
    {
        if (e.FallbackModel is { } model)
        {
            fallbacks!.From ??= _request.Model;
            return GoOn(_request with { Model = model }, new ScheduledRetry(Errors.Count, TimeSpan.Zero, e) { FallbackModel = model });
        }

        return fallbacks!.Reduce(e, MaxTokens) is { } tokens
            ? GoOn(
                _request.MaxCompletionTokens is null ? _request with { MaxTokens = tokens } : _request with { MaxCompletionTokens = tokens },
                new ScheduledRetry(Errors.Count, TimeSpan.Zero, e) { ReducedMaxTokens = tokens })
            : null;
    }

    /// <summary>Serializes the request of the next attempt.</summary>
    private protected virtual Outgoing Rewrite(ChatRequest request) => Write(request, Outgoing.Options, IsStreamed);

    private ScheduledRetry GoOn(ChatRequest request, ScheduledRetry next)
    {
        _request = request;
        Outgoing = Rewrite(request);
        Telemetry?.Retry(next.Error, next.Delay);
        return next;
    }

    /// <summary>Records a chunk returned to the caller.</summary>
    internal void Note(ChatCompletionChunk chunk)
    {
        Reservation?.Note(chunk.Usage?.Cost, chunk.Id);
        if (Telemetry is { } telemetry)
        {
            ((ChatFacts)telemetry.Facts).Take(chunk);
            telemetry.Chunk(chunk.HasContent);
        }
    }

    /// <summary>Records the completion returned to the caller.</summary>
    internal void Note(ChatCompletion completion)
    {
        Reservation?.Note(completion.Usage?.Cost, completion.Id);
        if (Telemetry is { } telemetry)
        {
            ((ChatFacts)telemetry.Facts).Take(completion);
            telemetry.Complete();
        }
    }

    public override CallFacts CreateFacts() => new ChatFacts();

    public override void Tag(Activity activity) => ChatRequestTags.Set(activity, _request, IsStreamed, Outgoing.Options?.SessionId);
}
