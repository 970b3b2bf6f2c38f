using System.Globalization;
using System.Net;

namespace OpenRouterSharp.Failures;

/// <summary>Creates exceptions for failed responses: errors of any shape, a proxy's page, an empty body, or an unexpected format.</summary>
internal static class ServiceFailure
{
    private const int MaxExcerptLength = 200;

    /// <summary>Creates the exception for an error of the service.</summary>
    internal static OpenRouterException Of(ApiError error, ErrorContext context, DateTimeOffset now) =>
        ErrorClassifier.Classify(error, context, now, ErrorBody.FileAnnotations(error));

    /// <summary>Creates the exception for an error status whose body is not JSON.</summary>
    /// <param name="body">The body, with keys redacted.</param>
    /// <param name="phrase">The reason phrase, if any.</param>
    /// <param name="mediaType">The media type of the body.</param>
    /// <param name="target">The location of a redirect.</param>
    /// <param name="context">What else is known of the response.</param>
    /// <param name="now">The current time.</param>
    internal static OpenRouterException NotJson(string body, string? phrase, string? mediaType, Uri? target, ErrorContext context, DateTimeOffset now)
    {
        var status = context.HttpStatus;

        // Statuses such as Cloudflare's 524 have no standard reason phrase.
        var head = string.Create(CultureInfo.InvariantCulture, $"The server responded with {status}{(phrase is { Length: > 0 } ? " " + phrase : null)}");
        var message = target is not null && status is >= 300 and < 400
            ? $"{head}, a redirect to {target}: the key and the prompt are not forwarded. Check {OptionNames.Endpoint}."
            : string.IsNullOrWhiteSpace(body)
                ? $"{head} and an empty body."
                : $"{head} and {mediaType ?? "a body"} that is not OpenRouter's, possibly a proxy's: {Excerpt(body)}";
        return ErrorClassifier.Classify(new ApiError { Message = message }, context with { Body = body.Length == 0 ? null : context.Body }, now);
    }

    /// <summary>Creates the exception for a successful status with a web page as its body.</summary>
    internal static OpenRouterException Page(string page, ErrorContext context) =>
        Invalid($"The server responded with a web page instead of JSON: '{Excerpt(page)}'. Check {OptionNames.Endpoint}.", context);

    /// <summary>Creates the exception for a generation with finish reason <c>error</c> and no message.</summary>
    internal static OpenRouterException WithoutMessage(string? native, string? provider, string? generationId) =>
        new(ErrorKind.Unmapped, native is { Length: > 0 } word
            ? $"The model stopped with an error and no message (the provider's finish reason is '{word}')."
            : "The model stopped with an error and no message.")
        {
            ProviderName = provider,
            GenerationId = generationId,
            IsTransient = true,
            Point = FailurePoint.Answered,
        };

    /// <summary>Creates the exception for a malformed response.</summary>
    internal static OpenRouterException Invalid(string message, ErrorContext context, Exception? inner = null) =>
        new(ErrorKind.InvalidResponse, message, inner) { StatusCode = context.HttpStatus, GenerationId = context.GenerationId, ResponseBody = context.Body };

    /// <summary>Creates the exception for a successful status with an empty body.</summary>
    internal static OpenRouterException Empty(string message, int status, string? generationId) =>
        new(ErrorKind.EmptyResponse, message) { StatusCode = status, GenerationId = generationId, IsTransient = true };

    /// <summary>Creates the exception for a list that returns the same page again.</summary>
    internal static OpenRouterException RepeatedCursor(string operation, string cursor) =>
        new(ErrorKind.InvalidResponse, $"The list of {operation} does not end: the service returned the cursor '{ErrorClassifier.Bounded(cursor)}' twice.");

    private static string Excerpt(string body)
    {
        var start = body.IndexOf("<title>", StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : body.IndexOf("</title>", start, StringComparison.OrdinalIgnoreCase);
        var words = end < 0 ? body : WebUtility.HtmlDecode(body[(start + "<title>".Length)..end]);
        words = string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= MaxExcerptLength ? words : string.Concat(words.AsSpan(0, MaxExcerptLength), "…");
    }
}
