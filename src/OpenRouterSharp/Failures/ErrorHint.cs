using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>
/// Selects the sentence that suggests what to do about an error of the service. Every word of it is the library's own, so it can be logged: a server's
/// message may repeat what was sent.
/// </summary>
internal static class ErrorHint
{
    internal const string Credit = "Add credit at https://openrouter.ai/settings/credits, and check whether the key has its own limit.";
    internal const string Context = "The prompt exceeds the model's context: shorten the history, use a model with a longer context, or add ContextCompressionPlugin.";
    internal const string Region = "The model is not available in this region: use another model or provider, or OpenRouter's endpoint in another region.";
    internal const string Constraints = "No provider meets the request's own conditions: relax Provider, or omit parameters that few providers support.";
    internal const string DataPolicy = "The data policy excludes every provider: relax it at https://openrouter.ai/settings/privacy, or in the request's Provider.";
    internal const string DailyCap =
        "The daily cap of free models is used up: use the model without ':free', or wait for the next day (UTC). An account that has bought 10 credits has a higher cap.";

    internal const string Moderated = "The input was flagged (see Moderation): change it, or use a model without this moderation.";
    internal const string Proxy = "The proxy requires authentication: set Credentials on the HTTP handler's Proxy, or include the user and password in HTTPS_PROXY.";
    internal const string Endpoint = $"The response is not OpenRouter's: check {OptionNames.Endpoint}, and what is between it and this machine.";

    private const int ProxyAuthentication = 407;

    /// <summary>Selects the hint for an error.</summary>
    /// <param name="e">The error, classified.</param>
    /// <returns>The sentence, or <see langword="null"/> if the error's own message is all that is known.</returns>
    internal static string? Of(OpenRouterException e)
    {
        if (e.IsOutOfQuota)
        {
            return e.ProviderName is null
                ? Credit
                : "The quota of your own key at the provider is used up: add credit there, or remove the key at https://openrouter.ai/settings/integrations.";
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
        "constraint_filtered" => $"{Constraints} See Availability.ExcludedBy and Availability.Constraint.",
        "model_deprecated" or "free_variant_ended" or "model_unavailable_upstream" => "The model is no longer available: see Availability.FallbackModels for alternatives.",
        "wrong_endpoint" => "The model is available through another operation: see Availability.Constraint.",
        _ => null,
    };

    private static string? OfKind(OpenRouterException e) => e.Kind.Value switch
    {
        "payment_required" => Credit,
        "context_length_exceeded" => Context,
        "invalid_request" when e.IsContextExceeded => Context,
        "permission_denied" when e.Moderation is { Patterns.Count: 0 } => Moderated,
        "permission_denied" when e.Moderation is not null => "A guardrail of the account rejected the request: see https://openrouter.ai/settings/guardrails.",
        "permission_denied" when Says(e, "region") || Says(e, "country") || Says(e, "location") => Region,
        "not_found" when Says(e, "data policy") => DataPolicy,
        "not_found" when Says(e, "endpoints") || Says(e, "providers") => Constraints,
        "not_found" when e.Code is null => Endpoint,
        "rate_limit_exceeded" when e.ProviderName is not null => "The provider limits OpenRouter's requests: wait, add more Models, or use your own key for the provider.",
        "connection" when e.StatusCode == ProxyAuthentication => Proxy,
        _ => null,
    };

    private static bool Says(OpenRouterException e, string word) => e.Message.Contains(word, StringComparison.OrdinalIgnoreCase);
}
