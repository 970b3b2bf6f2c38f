using System.Globalization;
using System.Text.Json.Nodes;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing;

/// <content>Errors of authentication, payment, permission and rate limits.</content>
public static partial class FakeErrors
{
    private static TimeSpan Minute => TimeSpan.FromMinutes(1);

    /// <summary>Creates the error for a request without a key (401).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply MissingKey() => Of(401, ErrorKind.Authentication, "No auth credentials found");

    /// <summary>Creates the error for a key that is wrong, disabled or deleted (401).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply InvalidKey() => Of(401, ErrorKind.Authentication, "User not found.");

    /// <summary>Creates the error for insufficient credits (402).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply InsufficientCredits() => Of(402, ErrorKind.PaymentRequired, "Insufficient credits. Add more at https://openrouter.ai/settings/credits");

    /// <summary>Creates the error for an account with a negative balance, which blocks free models too (402).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NegativeBalance() => Of(402, ErrorKind.PaymentRequired, "Your account has a negative balance. Add credits to use any model, free ones included.");

    /// <summary>Creates the error for a key that has reached its spending limit (402).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply KeyLimitReached() => Of(402, ErrorKind.PaymentRequired, "This API key has reached its spending limit.");

    /// <summary>Creates the error for an output limit that exceeds the credits (402).</summary>
    /// <param name="requested">The number of tokens that the request allows.</param>
    /// <param name="affordable">The number of tokens that the credits cover.</param>
    /// <returns>The reply.</returns>
    public static FakeReply CannotAfford(int requested = 32_000, int affordable = 1_204) => Of(
        402,
        ErrorKind.PaymentRequired,
        string.Create(CultureInfo.InvariantCulture, $"This request requires more credits, or fewer max_tokens. You requested up to {requested} tokens, but can only afford {affordable}."));

    /// <summary>Creates the error for a request that the key is not permitted to make (403 <c>permission_denied</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply PermissionDenied() => Of(403, ErrorKind.PermissionDenied, "This API key does not have permission for this request.");

    /// <summary>Creates the error for input that a provider's moderation flagged (403, with <c>reasons</c> and the flagged text).</summary>
    /// <param name="reasons">The reasons; <c>violence</c> if omitted.</param>
    /// <param name="flaggedInput">The flagged text.</param>
    /// <param name="provider">The provider that moderates.</param>
    /// <param name="model">The requested model.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Moderated(IEnumerable<string>? reasons = null, string flaggedInput = "how do I hurt...my neighbour", string provider = "OpenAI", string model = "openai/gpt-5.2") => Of(
        403,
        ErrorKind.ContentPolicyViolation,
        "The input was flagged by moderation.",
        new JsonObject { ["reasons"] = ArrayOf(reasons ?? ["violence"]), ["flagged_input"] = flaggedInput, ["provider_name"] = provider, ["model_slug"] = model });

    /// <summary>Creates the error for a request that a guardrail of the account blocked (403, with the matching <c>patterns</c>).</summary>
    /// <param name="patterns">The patterns.</param>
    /// <returns>The reply.</returns>
    public static FakeReply GuardrailBlocked(params string[] patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        return Of(403, ErrorKind.PermissionDenied, "The request was blocked by a guardrail.", new JsonObject { ["patterns"] = ArrayOf(patterns.Length == 0 ? ["credit-card"] : patterns) });
    }

    /// <summary>
    /// Creates the service's rate limit error (429, with <c>Retry-After</c> and the <c>X-RateLimit</c> headers, also copied into the metadata).
    /// </summary>
    /// <param name="retryAfter">The delay before a retry; one minute if omitted.</param>
    /// <param name="limit">The number of requests that the window allows.</param>
    /// <param name="source">The source of the limit.</param>
    /// <param name="message">The error message.</param>
    /// <returns>The reply. The script's clock determines the end of the window.</returns>
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

    /// <summary>Creates the error for the limit on free models per minute (429), after which a short delay suffices.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply FreeLimitPerMinute() => RateLimited(message: "Rate limit exceeded: free-models-per-min");

    /// <summary>Creates the error for the limit on free models per day (429), after which no retry helps.</summary>
    /// <param name="limit">The number of requests per day.</param>
    /// <returns>The reply.</returns>
    public static FakeReply DailyCapReached(int limit = 50) =>
        RateLimited(TimeSpan.FromHours(12), limit, "openrouter_free_tier_daily", "Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day");

    /// <summary>Creates the error for a provider's rate limit (429, with the provider's message inside).</summary>
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
