using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>Makes the exceptions of what the service answers: errors of any shape, a proxy's page, nothing, something else than promised.</summary>
internal static class ServiceFailure
{
    /// <summary>Makes the exception of an error of the service.</summary>
    internal static OpenRouterException Of(ApiError error, ErrorContext context, DateTimeOffset now) =>
        ErrorClassifier.Classify(error, context, now, ErrorBody.FileAnnotations(error));

    /// <summary>Makes the exception of a response that is no success and whose body is not JSON.</summary>
    /// <param name="body">The body, without keys.</param>
    /// <param name="phrase">The status's own words, where it has some.</param>
    /// <param name="mediaType">The media type of the body.</param>
    /// <param name="target">The address of a redirect.</param>
    /// <param name="context">What else is known.</param>
    /// <param name="now">The time.</param>
    internal static OpenRouterException NotJson(string body, string? phrase, string? mediaType, string? target, ErrorContext context, DateTimeOffset now)
    {
        var status = context.HttpStatus;

        // Statuses such as Cloudflare's 524 have no phrase of their own.
        var head = string.Create(CultureInfo.InvariantCulture, $"The server answered {status}{(phrase is { Length: > 0 } ? " " + phrase : null)}");
        var message = target is not null && status is >= 300 and < 400
            ? $"{head} to {target}: the key and the prompt are not sent on. Is {OptionNames.Endpoint} right?"
            : string.IsNullOrWhiteSpace(body)
                ? $"{head} with an empty body."
                : $"{head} with {(mediaType is { Length: > 0 } ? mediaType : "a body")} that is not OpenRouter's, perhaps a proxy's: {WebPage.Words(body)}";
        return ErrorClassifier.Classify(new ApiError { Message = message }, context with { Body = body.Length == 0 ? null : context.Body }, now);
    }

    /// <summary>Makes the exception of a generation that ended with the finish reason <c>error</c> and no further word.</summary>
    internal static OpenRouterException WithoutMessage(string? native, ErrorContext context) =>
        new(ErrorKind.Unmapped, native is { Length: > 0 } word
            ? $"The model stopped with an error and no explanation (the provider's finish reason is '{word}')."
            : "The model stopped with an error and no explanation.")
        {
            ProviderName = context.Provider,
            GenerationId = context.GenerationId,
            Headers = context.Headers,
            IsTransient = true,
            Point = FailurePoint.Answered,
        };

    /// <summary>Makes the exception of a web page where an answer was due.</summary>
    internal static OpenRouterException Page(string body, string? mediaType, ErrorContext context) =>
        Invalid($"The server answered with a web page ({(mediaType is { Length: > 0 } ? mediaType : "without a label")}) in place of an answer: {WebPage.Words(body)}. Is {OptionNames.Endpoint} right, or is a proxy in between?", context);

    /// <summary>Makes the exception of an answer that is not what the contract says.</summary>
    internal static OpenRouterException Invalid(string message, ErrorContext context) => new(ErrorKind.InvalidResponse, message)
    {
        StatusCode = context.HttpStatus,
        GenerationId = context.GenerationId,
        ResponseBody = context.Body,
        Headers = context.Headers,
    };

    /// <summary>Makes the exception of a successful status with nothing in it.</summary>
    internal static OpenRouterException Empty(string message, ErrorContext context) => new(ErrorKind.EmptyResponse, message)
    {
        StatusCode = context.HttpStatus,
        GenerationId = context.GenerationId,
        Headers = context.Headers,
        IsTransient = true,
    };

    /// <summary>Makes the exception of a list that goes on with the page it was at.</summary>
    internal static OpenRouterException RepeatedCursor(string operation) =>
        new(ErrorKind.InvalidResponse, $"The list of {operation} does not end: the service gave the same cursor twice.");
}
