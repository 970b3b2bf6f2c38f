using System.Globalization;
using OpenRouterSharp;

namespace WebChat;

/// <summary>Says what happened and what to do, for people.</summary>
internal static class ErrorWords
{
    private static readonly Dictionary<ErrorKind, (string Title, string Advice)> _known = new()
    {
        [ErrorKind.Authentication] = ("OpenRouter does not accept this server's key", "Check OPENROUTER_API_KEY where the server runs, and start it again."),
        [ErrorKind.PaymentRequired] = ("The account has too little credit", "Add credit at openrouter.ai/credits, or lower the output limit."),
        [ErrorKind.PermissionDenied] = ("This question may not be answered", "Change its wording, or choose another model."),
        [ErrorKind.ContentPolicyViolation] = ("The provider's rules forbid this question", "Change its wording."),
        [ErrorKind.InvalidPrompt] = ("The provider refuses to read this question", "Change its wording."),
        [ErrorKind.Refusal] = ("The model refuses to answer", "Change the wording of the question."),
        [ErrorKind.NotFound] = ("Nobody serves this model just now", "Choose another model."),
        [ErrorKind.ContextLengthExceeded] = ("The conversation is longer than the model can read", "Start a new chat, or shorten the question."),
        [ErrorKind.MaxTokensExceeded] = ("The output limit is beyond the model's", "Lower the output limit."),
        [ErrorKind.InvalidRequest] = ("The request was refused", "Change the settings, or choose another model."),
        [ErrorKind.RateLimitExceeded] = ("Too many requests just now", "Wait a moment, then try again."),
        [ErrorKind.ProviderOverloaded] = ("The providers have no capacity left", "Wait a moment and try again, or choose another model."),
        [ErrorKind.ProviderUnavailable] = ("The provider gave no usable answer", "Try again, or choose another model."),
        [ErrorKind.Server] = ("OpenRouter failed", "Try again."),
        [ErrorKind.Timeout] = ("It took too long", "Try again, perhaps with less thinking."),
        [ErrorKind.Connection] = ("OpenRouter cannot be reached", "Check the server's network, then try again."),
        [ErrorKind.StreamInterrupted] = ("The answer broke off", "Try again."),
        [ErrorKind.InvalidResponse] = ("The answer could not be read", "Try again, or choose another model."),
        [ErrorKind.EmptyResponse] = ("The answer was empty", "Try again."),
    };

    internal static AnswerEvent.Failed For(OpenRouterException e)
    {
        var (title, advice) = _known.TryGetValue(e.Kind, out var words)
            ? words
            : ("Something went wrong", e.IsTransient ? "Try again." : "Change the question or the settings, or choose another model.");
        return new AnswerEvent.Failed(
            title,
            e.Message,
            Advice(e, advice),
            e.Kind.Value,
            e.StatusCode,
            e.ProviderName,
            e.RetryAfter?.TotalSeconds,
            e.Attempts,
            e.GenerationId);
    }

    private static string Advice(OpenRouterException e, string advice)
    {
        if (e.RetryAfter is { } wait && wait > TimeSpan.Zero)
        {
            advice = string.Create(CultureInfo.InvariantCulture, $"Wait {Math.Ceiling(wait.TotalSeconds)} s, then try again.");
        }

        return e.Availability?.FallbackModels is { Count: > 0 } models ? $"{advice} OpenRouter suggests {string.Join(", ", models)}." : advice;
    }
}
