using System.Diagnostics;
using OpenRouterSharp.Diagnostics;

namespace OpenRouterSharp.Chat.Telemetry;

/// <summary>Collects the telemetry of a completion, whole or streamed, without its content.</summary>
internal sealed class ChatFacts : CallFacts
{
    private const int MaxChoices = 128;

    private readonly List<string> _finishReasons = [];
    private readonly List<string> _nativeFinishReasons = [];
    private Usage? _usage;
    private ServiceTier? _serviceTier;
    private RouterMetadata? _router;

    internal override string? FinishReason => _finishReasons is [var first, ..] ? Keys.Redact(first) : null;

    internal void Take(ChatCompletion completion)
    {
        Take(completion.Id, completion.Model?.Value, completion.Provider, completion.Usage, completion.ServiceTier, completion.RouterMetadata, completion.ResponseInfo);
        var choices = completion.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            Finish(choices[i].Index ?? i, choices[i].FinishReason, choices[i].NativeFinishReason);
        }
    }

    internal void Take(ChatCompletionChunk chunk)
    {
        Take(chunk.Id, chunk.Head.Model, chunk.Provider, chunk.Usage, chunk.ServiceTier, chunk.RouterMetadata, chunk.ResponseInfo);
        if (chunk.Shape is { } shape)
        {
            Finish(shape.Index ?? 0, shape.FinishReason, shape.NativeFinishReason);
            return;
        }

        var choices = chunk.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            Finish(choices[i].Index ?? i, choices[i].FinishReason, choices[i].NativeFinishReason);
        }
    }

    internal override void Take(OpenRouterException e)
    {
        if (e.Partial is { } partial)
        {
            Take(partial);
        }
    }

    internal override void Tag(Activity activity)
    {
        base.Tag(activity);
        activity.SetTagIfKnown(AttributeNames.ResponseFinishReasons, Words(_finishReasons));
        activity.SetTagIfKnown(AttributeNames.NativeFinishReasons, Words(_nativeFinishReasons));
        activity.SetTagIfKnown(AttributeNames.FallbackFrom, Info?.FallbackFrom?.Value);
        activity.SetTagIfKnown(AttributeNames.ServiceTier, Keys.Redact(_serviceTier?.Value));
        activity.SetTagIfKnown(AttributeNames.RoutingStrategy, Keys.Redact(_router?.Strategy?.Value));
        activity.SetTagIfKnown(AttributeNames.RoutingRegion, Keys.Redact(_router?.Region));
        activity.SetTagIfKnown(AttributeNames.RoutingAttempt, _router?.Attempt);
        activity.SetTagIfKnown(AttributeNames.Byok, _usage?.IsByok ?? _router?.IsByok);
        activity.SetTagIfKnown(AttributeNames.UsageCacheReadTokens, _usage?.CachedTokens);
        activity.SetTagIfKnown(AttributeNames.UsageCacheWriteTokens, _usage?.CacheWriteTokens);
        activity.SetTagIfKnown(AttributeNames.UsageReasoningTokens, _usage?.ReasoningTokens);
        activity.SetTagIfKnown(AttributeNames.UpstreamCost, (double?)_usage?.CostDetails?.UpstreamInferenceCost);
    }

    private void Take(string? id, string? model, string? provider, Usage? usage, ServiceTier? serviceTier, RouterMetadata? router, ResponseInfo? info)
    {
        Id = id ?? Id;
        Model = model ?? Model;
        Provider = provider ?? Provider;
        _serviceTier = serviceTier ?? _serviceTier;
        _router = router ?? _router;
        Info = info ?? Info;
        if (usage is not null)
        {
            _usage = usage;
            (InputTokens, OutputTokens, Cost) = (usage.PromptTokens, usage.CompletionTokens, usage.Cost);
        }
    }

    private void Finish(int index, FinishReason? reason, string? native)
    {
        if (reason is { Value.Length: > 0 } known)
        {
            Set(_finishReasons, index, known.Value);
        }

        if (native is { Length: > 0 })
        {
            Set(_nativeFinishReasons, index, native);
        }
    }

    // Choices are placed by index; an implausibly large index is ignored.
    private static void Set(List<string> words, int index, string word)
    {
        if (index is < 0 or >= MaxChoices)
        {
            return;
        }

        while (words.Count <= index)
        {
            words.Add(string.Empty);
        }

        words[index] = word;
    }

    private string[]? Words(List<string> words) => words.Count == 0 ? null : [.. words.Select(word => Keys.Redact(word))];
}
