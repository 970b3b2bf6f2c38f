using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Chat.Sending;

/// <summary>Chooses the model to go on with when the service says that the one asked for cannot be had.</summary>
internal sealed class FallbackChoice(Func<ModelFallback, bool> accept)
{
    /// <summary>How often a call goes on with another model at most.</summary>
    internal const int MaxFallbacks = 3;

    private readonly List<ModelId> _tried = [];

    /// <summary>Gets or sets the model that was asked for first, where another one is asked now.</summary>
    internal ModelId? From { get; set; }

    /// <summary>Gives the first suggestion that was not tried and that the caller accepts.</summary>
    internal ModelId? Choose(ModelId? requested, OpenRouterException e)
    {
        if (_tried.Count >= MaxFallbacks
            || e.Availability is not { Code: { } code, FallbackModels: { Count: > 0 } models }
            || !(code == AvailabilityCode.ModelDeprecated || code == AvailabilityCode.FreeVariantEnded || code == AvailabilityCode.CapacityExhausted))
        {
            return null;
        }

        _tried.Add(requested ?? default);
        foreach (var model in models)
        {
            if (!string.IsNullOrWhiteSpace(model) && !_tried.Contains(model) && Accepts(new ModelFallback(requested ?? default, model, code, e)))
            {
                return model;
            }
        }

        return null;
    }

    private bool Accepts(ModelFallback suggestion)
    {
        try
        {
            return accept(suggestion);
        }
        catch (Exception thrown)
        {
            throw Rejection.ByCallback(OptionNames.AcceptFallback, thrown);
        }
    }
}
