using System.Globalization;
using System.Text.Json.Nodes;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing;

/// <content>Keys, money, permission, and how much is too much.</content>
public static partial class FakeErrors
{
    private static TimeSpan Minute => TimeSpan.FromMinutes(1);

    /// <summary>Makes a refusal of a request without a key (401).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply MissingKey() => Of(401, ErrorKind.Authentication, "No auth credentials found");

    /// <summary>Makes a refusal of a key that is wrong, disabled or deleted (401).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply InvalidKey() => Of(401, ErrorKind.Authentication, "User not found.");

    /// <summary>Makes a refusal for want of credits (402).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply InsufficientCredits() => Of(402, ErrorKind.PaymentRequired, "Insufficient credits. Add more at https://openrouter.ai/settings/credits");

    /// <summary>Makes a refusal because the account owes money, which holds for free models too (402).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NegativeBalance() => Of(402, ErrorKind.PaymentRequired, "Your account has a negative balance. Add credits to use any model, free ones included.");

    /// <summary>Makes a refusal because the key has spent what it may (402).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply KeyLimitReached() => Of(402, ErrorKind.PaymentRequired, "This API key has reached its spending limit.");

    /// <summary>Makes a refusal of an output limit that the credits do not pay for (402).</summary>
    /// <param name="requested">How many tokens the request allows.</param>
    /// <param name="affordable">How many the credits pay for.</param>
    /// <returns>The reply.</returns>
    public static FakeReply CannotAfford(int requested = 32_000, int affordable = 1_204) => Of(
        402,
        ErrorKind.PaymentRequired,
        string.Create(CultureInfo.InvariantCulture, $"This request requires more credits, or fewer max_tokens. You requested up to {requested} tokens, but can only afford {affordable}."));

    /// <summary>Makes a refusal of what the key may not do (403 <c>permission_denied</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply PermissionDenied() => Of(403, ErrorKind.PermissionDenied, "This API key does not have permission for this request.");

    /// <summary>Makes a refusal by the moderation of a provider (403, with <c>reasons</c> and the flagged text).</summary>
    /// <param name="reasons">What it objects to; unset is <c>violence</c>.</param>
    /// <param name="flaggedInput">The text that it flagged.</param>
    /// <param name="provider">Who moderates.</param>
    /// <param name="model">The model that was asked.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Moderated(IEnumerable<string>? reasons = null, string flaggedInput = "how do I hurt...my neighbour", string provider = "OpenAI", string model = "openai/gpt-5.2") => Of(
        403,
        ErrorKind.ContentPolicyViolation,
        "The input was flagged by moderation.",
        new JsonObject { ["reasons"] = ArrayOf(reasons ?? ["violence"]), ["flagged_input"] = flaggedInput, ["provider_name"] = provider, ["model_slug"] = model });

    /// <summary>Makes a refusal by a guardrail of the account (403, with the <c>patterns</c> that matched).</summary>
    /// <param name="patterns">The patterns.</param>
    /// <returns>The reply.</returns>
    public static FakeReply GuardrailBlocked(params string[] patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        return Of(403, ErrorKind.PermissionDenied, "The request was blocked by a guardrail.", new JsonObject { ["patterns"] = ArrayOf(patterns.Length == 0 ? ["credit-card"] : patterns) });
    }

    /// <summary>Makes a rate limit of the service (429, with <c>Retry-After</c> and the <c>X-RateLimit</c> headers, also copied into the metadata).</summary>
    /// <param name="retryAfter">When to come again; unset is after a minute.</param>
    /// <param name="limit">How many requests the window allows.</param>
    /// <param name="source">Whose limit it is.</param>
    /// <param name="message">The service's words.</param>
    /// <returns>The reply. The end of its window goes by the script's clock.</returns>
    public static FakeReply RateLimited(TimeSpan? retryAfter = null, int limit = 20, string? source = null, string message = "Rate limit exceeded")
    {
        var wait = retryAfter ?? Minute;
        return FakeReply.From(request =>
        {
            (string Name, string Value)[] headers =
            [
                ("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture)),
                ("X-RateLimit-Remaining", "0"),
                ("X-RateLimit-Reset", (request.Time + wait).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
            ];
            var copied = new JsonObject();
            foreach (var (name, value) in headers)
            {
                copied[name] = value;
            }

            var metadata = new JsonObject { ["headers"] = copied };
            if (source is not null)
            {
                metadata["limit_source"] = source;
            }

            return Of(429, ErrorKind.RateLimitExceeded, message, metadata, wait).WithHeaders(headers);
        }).Named($"error 429 {Quoted.Of(message)}");
    }

    /// <summary>Makes the limit on free models for a minute (429), which a short wait cures.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply FreeLimitPerMinute() => RateLimited(message: "Rate limit exceeded: free-models-per-min");

    /// <summary>Makes the limit on free models for a day (429), which no retry cures.</summary>
    /// <param name="limit">How many requests a day has.</param>
    /// <returns>The reply.</returns>
    public static FakeReply DailyCapReached(int limit = 50) =>
        RateLimited(TimeSpan.FromHours(12), limit, "openrouter_free_tier_daily", "Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day");

    /// <summary>Makes a rate limit of the provider, which the service passes on (429, with the provider's own words inside).</summary>
    /// <param name="provider">The provider.</param>
    /// <returns>The reply.</returns>
    public static FakeReply UpstreamRateLimited(string provider = Provider) => Of(
        429,
        ErrorKind.RateLimitExceeded,
        "Provider returned error",
        new JsonObject
        {
            ["raw"] = $"{Model} is temporarily rate-limited upstream. Please retry shortly.",
            ["provider_name"] = provider,
            ["limit_source"] = "upstream_provider_shared_pool",
            ["remedy_hint"] = "Add your own provider key to accumulate your own rate limits.",
        });
}
