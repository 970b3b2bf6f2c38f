using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>
/// Creates exceptions for completions without the value that was asked for. They are complete and billed, so they are not transient, and the exception
/// contains the whole completion.
/// </summary>
internal static class OutputFailure
{
    /// <summary>Creates the exception for a refusal.</summary>
    internal static OpenRouterException Refused(ChatCompletion completion, string refusal) => Of(ErrorKind.Refusal, ErrorClassifier.Bounded(refusal), completion);

    /// <summary>Creates the exception for output that the output limit cut off.</summary>
    internal static OpenRouterException Truncated(ChatCompletion completion, ChatRequest request, Exception? inner)
    {
        var (name, limit) = request.MaxCompletionTokens is { } newer ? (nameof(ChatRequest.MaxCompletionTokens), newer) : (nameof(ChatRequest.MaxTokens), request.MaxTokens);
        var cause = completion.Text.Length > 0 ? "The output limit cut the JSON off" : "The output limit was reached before the JSON began, while the model was reasoning";
        var value = limit is { } set ? string.Create(CultureInfo.InvariantCulture, $"it is {set}") : "the model's own limit applies";
        return Of(ErrorKind.OutputTruncated, $"{cause}: raise {name} ({value}).", completion, inner);
    }

    /// <summary>Creates the exception for output that is not JSON of the type.</summary>
    internal static OpenRouterException Invalid(ChatCompletion completion, string problem, Exception? inner) => Of(ErrorKind.InvalidOutput, problem, completion, inner);

    private static OpenRouterException Of(ErrorKind kind, string message, ChatCompletion completion, Exception? inner = null) => new(kind, message, inner)
    {
        ProviderName = completion.Provider,
        GenerationId = completion.ResponseInfo?.GenerationId ?? completion.Id,
        Partial = completion,
        Point = FailurePoint.Answered,
    };
}
