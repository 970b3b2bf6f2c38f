using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Chat.Sending;

/// <summary>Selects a fallback model if the service reports that the requested one is unavailable.</summary>
internal sealed class FallbackChoice(Func<ModelFallback, bool> accept)
{
    /// <summary>The maximum number of fallbacks per call.</summary>
    internal const int MaxFallbacks = 3;

    private readonly List<ModelId> _tried = [];

    /// <summary>Gets or sets the model originally requested, if a fallback model is in use.</summary>
    internal ModelId? From { get; set; }

    /// <summary>Returns the first suggested model that has not been tried and that the caller accepts.</summary>
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
