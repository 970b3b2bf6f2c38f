using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Chat.Sending;

/// <summary>Selects how a call continues after a failure: with another model, suggested by the service or listed by the caller, or with fewer tokens.</summary>
internal sealed class FallbackChoice(FallbackOptions options)
{
    /// <summary>The maximum number of suggestions that a call follows.</summary>
    internal const int MaxSuggestions = 3;

    private readonly List<ModelId> _tried = [];
    private int _suggestions;
    private bool _hasReduced;

    /// <summary>Gets or sets the model originally requested, if a fallback model is in use.</summary>
    internal ModelId? From { get; set; }

    /// <summary>Selects the next model.</summary>
    /// <param name="requested">The model that was requested.</param>
    /// <param name="maxTokens">The number of tokens that was requested.</param>
    /// <param name="e">The failure.</param>
    /// <returns>The model, or <see langword="null"/> if the failure is final or the same model is asked for fewer tokens.</returns>
    internal ModelId? Choose(ModelId? requested, int? maxTokens, OpenRouterException e)
    {
        // Work that may have been done is billed: another completion is the caller's decision.
        if (e.MayHaveBeenDone || MayReduce(e, maxTokens))
        {
            return null;
        }

        var asked = requested ?? default;
        return Suggested(asked, e) ?? Listed(asked, e);
    }

    /// <summary>Selects the number of tokens for one more attempt with the same model.</summary>
    /// <param name="e">The failure.</param>
    /// <param name="maxTokens">The number that was requested.</param>
    /// <returns>The number, or <see langword="null"/> if the failure is final.</returns>
    internal int? Reduce(OpenRouterException e, int? maxTokens)
    {
        if (!MayReduce(e, maxTokens))
        {
            return null;
        }

        _hasReduced = true;
        return e.AffordableTokens;
    }

    private bool MayReduce(OpenRouterException e, int? maxTokens) => options.ReduceMaxTokens && !_hasReduced && e.AffordableTokens > 0 && !(maxTokens <= e.AffordableTokens);

    private ModelId? Suggested(ModelId asked, OpenRouterException e)
    {
        if (options.AcceptSuggestion is not { } accept
            || _suggestions >= MaxSuggestions
            || e.Availability is not { Code: { } code, FallbackModels: { Count: > 0 } models }
            || !(code == AvailabilityCode.ModelDeprecated || code == AvailabilityCode.FreeVariantEnded || code == AvailabilityCode.CapacityExhausted))
        {
            return null;
        }

        _suggestions++;
        Tried(asked);
        foreach (var model in models)
        {
            if (!string.IsNullOrWhiteSpace(model) && !_tried.Contains(model) && Accepts(accept, new ModelFallback(asked, model, code, e)))
            {
                return model;
            }
        }

        return null;
    }

    private ModelId? Listed(ModelId asked, OpenRouterException e)
    {
        var reason = ReasonOf(e);
        if ((options.Reasons & reason) == FallbackReasons.None)
        {
            return null;
        }

        Tried(asked);
        return reason == FallbackReasons.ContextExceeded
            ? Next(options.LongContextModels, asked, needsContext: true) ?? Next(options.Models, asked, needsContext: true)
            : Next(options.Models, asked, needsContext: false);
    }

    private ModelId? Next(IReadOnlyList<ModelId> models, ModelId asked, bool needsContext)
    {
        foreach (var model in models)
        {
            if (!_tried.Contains(model) && !(needsContext && IsKnownToHoldNoMore(model, asked)))
            {
                return model;
            }
        }

        return null;
    }

    private void Tried(ModelId model)
    {
        if (!_tried.Contains(model))
        {
            _tried.Add(model);
        }
    }

    private static FallbackReasons ReasonOf(OpenRouterException e) =>
        e.IsContextExceeded ? FallbackReasons.ContextExceeded
        : e.IsOutOfQuota || e.Kind == ErrorKind.PaymentRequired ? FallbackReasons.NoCredit
        : e.Kind == ErrorKind.ContentPolicyViolation || e.Kind == ErrorKind.Refusal || e.Moderation is { Patterns.Count: 0 } ? FallbackReasons.Moderation
        : e.Kind == ErrorKind.ProviderOverloaded || e.Kind == ErrorKind.ProviderUnavailable || e.Kind == ErrorKind.RateLimitExceeded ? FallbackReasons.Overload
        : FallbackReasons.None;

    private static bool IsKnownToHoldNoMore(ModelId model, ModelId asked) =>
        DeepSeekModels.TryGetProfile(model, out var next) && DeepSeekModels.TryGetProfile(asked, out var failed) && next.ContextLength <= failed.ContextLength;

    private static bool Accepts(Func<ModelFallback, bool> accept, ModelFallback suggestion)
    {
        try
        {
            return accept(suggestion);
        }
        catch (Exception thrown)
        {
            throw Rejection.ByCallback(OptionNames.AcceptSuggestion, thrown);
        }
    }
}
