using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>
/// Chooses the sentence that tells what to do next about an error of the service. It is this library's own in every word, so that it can be logged:
/// a server's words may repeat what was sent.
/// </summary>
internal static class ErrorHint
{
    internal const string Credit = "Add credit at https://openrouter.ai/settings/credits, and look whether the key has a limit of its own.";
    internal const string Context = "The prompt is longer than the model's context: shorten the history, ask a model with a longer context, or add ContextCompressionPlugin.";
    internal const string Region = "The model is not offered in this region: ask another model or provider, or an endpoint of OpenRouter in another region.";
    internal const string Constraints = "No provider is left by the request's own conditions: loosen Provider, or leave out parameters that few providers support.";
    internal const string DataPolicy = "The data policy leaves no provider: loosen it at https://openrouter.ai/settings/privacy, or in the request's Provider.";
    internal const string DailyCap =
        "The daily cap of free models is used up: ask the model without ':free', or wait for the next day (UTC). An account that once bought 10 credits has a higher cap.";

    internal const string Moderated = "The input was flagged (Moderation says why): change it, or ask a model without this moderation.";
    internal const string Proxy = "A proxy wants to know who asks: give the HTTP handler's Proxy its Credentials, or put user and password into HTTPS_PROXY.";
    internal const string Endpoint = $"The answer is not OpenRouter's: look whether {OptionNames.Endpoint} is right, and what stands in between.";

    private const int ProxyAuthentication = 407;

    /// <summary>Chooses the hint for an error.</summary>
    /// <param name="e">The error, classified.</param>
    /// <returns>The sentence, or <see langword="null"/> where nothing better is known than the error's own words.</returns>
    internal static string? Of(OpenRouterException e)
    {
        if (e.IsOutOfQuota)
        {
            return e.ProviderName is null
                ? Credit
                : "The quota of your own key at the provider is used up: add credit there, or take the key away at https://openrouter.ai/settings/integrations.";
        }

        if (e.IsDailyCap)
        {
            return DailyCap;
        }

        if (e.AffordableTokens is { } tokens)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The balance affords {tokens} tokens: set MaxTokens to that or less, or add credit at https://openrouter.ai/settings/credits.");
        }

        return OfAvailability(e.Availability?.Code) ?? OfKind(e);
    }

    private static string? OfAvailability(AvailabilityCode? code) => code?.Value switch
    {
        "region_restricted" => Region,
        "privacy_restricted" => DataPolicy,
        "constraint_filtered" => $"{Constraints} Availability.ExcludedBy and Availability.Constraint name them.",
        "model_deprecated" or "free_variant_ended" or "model_unavailable_upstream" => "The model is not offered any more: Availability.FallbackModels names others.",
        "wrong_endpoint" => "The model answers at another operation than this one: Availability.Constraint names it.",
        _ => null,
    };

    private static string? OfKind(OpenRouterException e) => e.Kind.Value switch
    {
        "payment_required" => Credit,
        "context_length_exceeded" => Context,
        "invalid_request" when e.IsContextExceeded => Context,
        "permission_denied" when e.Moderation is { Patterns.Count: 0 } => Moderated,
        "permission_denied" when e.Moderation is not null => "A guardrail of the account stopped the request: see https://openrouter.ai/settings/guardrails.",
        "permission_denied" when Says(e, "region") || Says(e, "country") || Says(e, "location") => Region,
        "not_found" when Says(e, "data policy") => DataPolicy,
        "not_found" when Says(e, "endpoints") || Says(e, "providers") => Constraints,
        "not_found" when e.Code is null => Endpoint,
        "rate_limit_exceeded" when e.ProviderName is not null => "The provider limits OpenRouter's requests: wait, name further Models, or use your own key for the provider.",
        "connection" when e.StatusCode == ProxyAuthentication => Proxy,
        _ => null,
    };

    private static bool Says(OpenRouterException e, string word) => e.Message.Contains(word, StringComparison.OrdinalIgnoreCase);
}
