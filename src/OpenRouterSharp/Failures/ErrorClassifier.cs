using System.Buffers;
using System.Globalization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Failures;

/// <summary>
/// The only place that classifies errors. How the error arrived makes no difference: by status, in a body with status 200, in a choice, or
/// in a chunk. Pure: the clock and the headers are inputs.
/// </summary>
internal static class ErrorClassifier
{
    /// <summary>The maximum length of the message and the raw provider message in an exception, in characters.</summary>
    internal const int MaxMessageLength = 4096;

    private const string DailyLimitSource = "openrouter_free_tier_daily";

    private const string InsufficientQuota = "insufficient_quota";

    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789,");

    /// <summary>Creates the exception for an error of the service.</summary>
    /// <param name="error">The error as received.</param>
    /// <param name="context">What else is known of the response.</param>
    /// <param name="now">The current time, relative to which dates in headers are read.</param>
    /// <param name="fileAnnotations">The parsed files returned in the error's metadata.</param>
    internal static OpenRouterException Classify(ApiError error, ErrorContext context, DateTimeOffset now, IReadOnlyList<Annotation>? fileAnnotations = null)
    {
        var metadata = new ErrorMetadata(error.Metadata);
        var headers = context.Hints.Or(metadata.Headers(now));
        var errorType = NonEmpty(metadata.ErrorType) is { } typed ? new ErrorKind(typed) : error.ErrorType is { Value.Length: > 0 } beside ? beside : (ErrorKind?)null;
        var status = EffectiveStatus(error, context);
        var kind = errorType ?? KindOf(status, error);
        var rateLimit = RateLimitOf(metadata, headers);
        var message = MessageOf(error, metadata, status);
        var isDailyCap = IsDailyCap(error, status, rateLimit);
        var isOutOfQuota = IsOutOfQuota(error);
        var e = new OpenRouterException(kind, message)
        {
            StatusCode = status,
            Code = error.Code,
            ErrorType = errorType,
            ProviderName = NonEmpty(metadata.ProviderName) ?? context.Provider,
            ProviderCode = metadata.ProviderCode,
            RawProviderMessage = metadata.Raw is { } raw ? Bounded(RawJson.TextOf(raw)) : null,
            Availability = error.Availability,
            Moderation = metadata.Moderation,
            RateLimit = rateLimit,
            RetryAfter = RetryAfterOf(error, headers, status, now),
            IsTransient = !isDailyCap && !isOutOfQuota && IsTransient(error, status, kind, headers),
            GenerationId = context.GenerationId,
            Metadata = error.Metadata,
            PreviousErrors = metadata.PreviousErrors,
            FileAnnotations = fileAnnotations ?? [],
            ResponseBody = context.Body,
            Headers = context.Headers,
            AffordableTokens = status == 402 || kind == ErrorKind.PaymentRequired ? AffordableTokensIn(message) : null,
            IsDailyCap = isDailyCap,
            IsOutOfQuota = isOutOfQuota,
            Point = FailurePoint.Answered,
        };
        e.Advise(context.Hint ?? ErrorHint.Of(e));
        return e;
    }

    /// <summary>Truncates a text to the maximum length in an exception.</summary>
    internal static string Bounded(string text) => JsonText.WellFormed(text.Length <= MaxMessageLength ? text : string.Concat(text.AsSpan(0, MaxMessageLength), "…"));

    // Wire contract 4.4: HTTP status, then error.code if it is a number, then error.http_status.
    private static int? EffectiveStatus(ApiError error, ErrorContext context)
    {
        if (context.HttpStatus is { } http and not (>= 200 and < 300))
        {
            return http;
        }

        return double.TryParse(error.Code, NumberStyles.Float, CultureInfo.InvariantCulture, out var code) && code is >= 100 and < 600 ? (int)code : error.HttpStatus;
    }

    private static ErrorKind KindOf(int? status, ApiError error)
    {
        if (status is { } known)
        {
            return ErrorStatus.KindOf(known);
        }

        return (NonEmpty(error.Code) ?? NonEmpty(error.Type)) switch
        {
            "server_error" or "internal_error" or "internal_server_error" => ErrorKind.Server,
            "rate_limit_error" or "rate_limit_exceeded" => ErrorKind.RateLimitExceeded,
            "overloaded_error" => ErrorKind.ProviderOverloaded,
            "invalid_request_error" => ErrorKind.InvalidRequest,
            "authentication_error" => ErrorKind.Authentication,
            "context_length_exceeded" => ErrorKind.ContextLengthExceeded,
            InsufficientQuota => ErrorKind.PaymentRequired,
            _ => ErrorKind.Unmapped,
        };
    }

    // "Provider returned error" carries no information: use the provider's own message.
    private static string MessageOf(ApiError error, ErrorMetadata metadata, int? status)
    {
        var words = NonEmpty(error.Message) ?? ProviderMessage.Dig(error.AdditionalProperties);
        var isGeneric = words is null || words.AsSpan().Trim().TrimEnd('.').Equals("Provider returned error", StringComparison.OrdinalIgnoreCase);
        if (isGeneric && metadata.Raw is { } raw && ProviderMessage.Dig(raw) is { } provider)
        {
            words = provider;
        }

        // A gateway may put the entire error of the server behind it into its own message.
        return Bounded((words is null ? null : ProviderMessage.Dig(words)) ?? (status is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"The service returned status {known} without a message.")
            : "The service reported an error without a message."));
    }

    private static RateLimitDetails? RateLimitOf(ErrorMetadata metadata, ErrorHeaders headers) =>
        headers.HasRateLimit || metadata.LimitSource is not null || metadata.RemedyHint is not null
            ? new RateLimitDetails
            {
                Limit = headers.Limit,
                Remaining = headers.Remaining,
                Reset = headers.Reset,
                LimitSource = metadata.LimitSource,
                RemedyHint = metadata.RemedyHint,
            }
            : null;

    // Wire contract 4.6: availability.retry_after when present, then the header, then the end of the rate limit's window.
    private static TimeSpan? RetryAfterOf(ApiError error, ErrorHeaders headers, int? status, DateTimeOffset now)
    {
        if (error.Availability?.RetryAfter is { } seconds and >= 0)
        {
            return ErrorHeaders.Span(seconds);
        }

        return headers.RetryAfter ?? (status == 429 && headers.Reset is { } reset && reset > now ? ErrorHeaders.Span((reset - now).TotalSeconds) : null);
    }

    private static bool IsTransient(ApiError error, int? status, ErrorKind kind, ErrorHeaders headers) =>
        error.Availability?.Retryable
        ?? headers.ShouldRetry
        ?? (status is { } known ? ErrorStatus.IsTransient(known) : ErrorStatus.IsTransient(kind));

    // "You requested up to 65536 tokens, but can only afford 1234." The number is nowhere else.
    private static int? AffordableTokensIn(string message)
    {
        const string Words = "can only afford ";
        var start = message.IndexOf(Words, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var number = message.AsSpan(start + Words.Length);
        var end = number.IndexOfAnyExcept(_digits);
        return int.TryParse((end < 0 ? number : number[..end]).TrimEnd(','), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var tokens) ? tokens : null;
    }

    // Waiting a moment lifts neither a daily cap nor a lack of credit, whatever else the response says.
    private static bool IsDailyCap(ApiError error, int? status, RateLimitDetails? rateLimit) =>
        string.Equals(rateLimit?.LimitSource, DailyLimitSource, StringComparison.Ordinal)
        || (status == 429 && error.Message?.Contains("per-day", StringComparison.OrdinalIgnoreCase) == true);

    // OpenAI's code for an account without credit, sent with 429: by the service itself, or by the provider behind it.
    private static bool IsOutOfQuota(ApiError error) =>
        error.Code == InsufficientQuota
        || error.Type == InsufficientQuota
        || error.ErrorType?.Value == InsufficientQuota
        || (error.Metadata is { } metadata && new ErrorMetadata(metadata) is var details
            && (details.ErrorType == InsufficientQuota
                || details.ProviderCode == InsufficientQuota
                || (details.Raw is { } raw && ProviderMessage.Names(raw, InsufficientQuota))))
        || (error.Message is { } message && ProviderMessage.Names(message, InsufficientQuota));

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
