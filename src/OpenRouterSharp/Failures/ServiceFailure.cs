using System.Globalization;
using System.Net;

namespace OpenRouterSharp.Failures;

/// <summary>Makes the exceptions of what the service answers: errors of any shape, a proxy's page, nothing, something else than promised.</summary>
internal static class ServiceFailure
{
    private const int MaxExcerptLength = 200;

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
    internal static OpenRouterException NotJson(string body, string? phrase, string? mediaType, Uri? target, ErrorContext context, DateTimeOffset now)
    {
        var status = context.HttpStatus;

        // Statuses such as Cloudflare's 524 have no phrase of their own.
        var head = string.Create(CultureInfo.InvariantCulture, $"The server answered {status}{(phrase is { Length: > 0 } ? " " + phrase : null)}");
        var message = target is not null && status is >= 300 and < 400
            ? $"{head} to {target}: the key and the prompt are not sent on. Is {OptionNames.Endpoint} right?"
            : string.IsNullOrWhiteSpace(body)
                ? $"{head} with an empty body."
                : $"{head} with {mediaType ?? "a body"} that is not OpenRouter's, perhaps a proxy's: {Excerpt(body)}";
        return ErrorClassifier.Classify(new ApiError { Message = message }, context with { Body = body.Length == 0 ? null : context.Body }, now);
    }

    /// <summary>Makes the exception of a web page where an answer was expected, at a status that says success.</summary>
    internal static OpenRouterException Page(string page, ErrorContext context) =>
        Invalid($"The server answered with a web page in place of an answer: '{Excerpt(page)}'. Is {OptionNames.Endpoint} right?", context);

    /// <summary>Makes the exception of a generation that ended with the finish reason <c>error</c> and no further word.</summary>
    internal static OpenRouterException WithoutMessage(string? native, string? provider, string? generationId) =>
        new(ErrorKind.Unmapped, native is { Length: > 0 } word
            ? $"The model stopped with an error and no explanation (the provider's finish reason is '{word}')."
            : "The model stopped with an error and no explanation.")
        {
            ProviderName = provider,
            GenerationId = generationId,
            IsTransient = true,
            Point = FailurePoint.Answered,
        };

    /// <summary>Makes the exception of an answer that is not what the contract says.</summary>
    internal static OpenRouterException Invalid(string message, ErrorContext context, Exception? inner = null) =>
        new(ErrorKind.InvalidResponse, message, inner) { StatusCode = context.HttpStatus, GenerationId = context.GenerationId, ResponseBody = context.Body };

    /// <summary>Makes the exception of a successful status with nothing in it.</summary>
    internal static OpenRouterException Empty(string message, int status, string? generationId) =>
        new(ErrorKind.EmptyResponse, message) { StatusCode = status, GenerationId = generationId, IsTransient = true };

    /// <summary>Makes the exception of a list that goes on with the page it was at.</summary>
    internal static OpenRouterException RepeatedCursor(string operation, string cursor) =>
        new(ErrorKind.InvalidResponse, $"The list of {operation} does not end: the service gave the cursor '{ErrorClassifier.Bounded(cursor)}' twice.");

    private static string Excerpt(string body)
    {
        var start = body.IndexOf("<title>", StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : body.IndexOf("</title>", start, StringComparison.OrdinalIgnoreCase);
        var words = end < 0 ? body : WebUtility.HtmlDecode(body[(start + "<title>".Length)..end]);
        words = string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= MaxExcerptLength ? words : string.Concat(words.AsSpan(0, MaxExcerptLength), "…");
    }
}
