using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>Creates exceptions for failed responses: errors of any shape, a proxy's page, an empty body, or an unexpected format.</summary>
internal static class ServiceFailure
{
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
    internal static OpenRouterException NotJson(string body, string? phrase, string? mediaType, string? target, ErrorContext context, DateTimeOffset now)
    {
        var status = context.HttpStatus;

        // Statuses such as Cloudflare's 524 have no standard reason phrase.
        var head = string.Create(CultureInfo.InvariantCulture, $"The server responded with {status}{(phrase is { Length: > 0 } ? " " + phrase : null)}");
        var message = target is not null && status is >= 300 and < 400
            ? $"{head}, a redirect to {target}: the key and the prompt are not forwarded. Check {OptionNames.Endpoint}."
            : string.IsNullOrWhiteSpace(body)
                ? $"{head} and an empty body."
                : $"{head} and {(mediaType is { Length: > 0 } ? mediaType : "a body")} that is not OpenRouter's, possibly a proxy's: {WebPage.Words(body)}";
        return ErrorClassifier.Classify(new ApiError { Message = message }, context with { Body = body.Length == 0 ? null : context.Body }, now);
    }

    /// <summary>Creates the exception for a generation with finish reason <c>error</c> and no message.</summary>
    internal static OpenRouterException WithoutMessage(string? native, ErrorContext context) =>
        new(ErrorKind.Unmapped, native is { Length: > 0 } word
            ? $"The model stopped with an error and no message (the provider's finish reason is '{word}')."
            : "The model stopped with an error and no message.")
        {
            ProviderName = context.Provider,
            GenerationId = context.GenerationId,
            Headers = context.Headers,
            IsTransient = true,
            Point = FailurePoint.Answered,
        };

    /// <summary>Creates the exception for a successful status with a web page as its body.</summary>
    internal static OpenRouterException Page(string body, string? mediaType, ErrorContext context)
    {
        var label = mediaType is { Length: > 0 } ? mediaType : "without a media type";
        return Invalid(
            $"The server responded with a web page ({label}) instead of JSON: '{WebPage.Words(body)}'. Check {OptionNames.Endpoint}, and whether a proxy responded.",
            context);
    }

    /// <summary>Creates the exception for a malformed response.</summary>
    internal static OpenRouterException Invalid(string message, ErrorContext context) => new(ErrorKind.InvalidResponse, message)
    {
        StatusCode = context.HttpStatus,
        GenerationId = context.GenerationId,
        ResponseBody = context.Body,
        Headers = context.Headers,
    };

    /// <summary>Creates the exception for a successful status with an empty body.</summary>
    internal static OpenRouterException Empty(string message, ErrorContext context) => new(ErrorKind.EmptyResponse, message)
    {
        StatusCode = context.HttpStatus,
        GenerationId = context.GenerationId,
        Headers = context.Headers,
        IsTransient = true,
    };

    /// <summary>Creates the exception for a list that returns the same page again.</summary>
    internal static OpenRouterException RepeatedCursor(string operation) =>
        new(ErrorKind.InvalidResponse, $"The list of {operation} does not end: the service returned the same cursor twice.");
}
