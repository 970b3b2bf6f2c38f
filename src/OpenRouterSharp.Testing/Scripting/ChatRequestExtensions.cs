namespace OpenRouterSharp.Testing;

/// <summary>Says of requests what tests ask of them most.</summary>
public static class ChatRequestExtensions
{
    /// <summary>Gets the text of the last message of the user.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The text, of parts joined; <see langword="null"/> where no message is the user's.</returns>
    public static string? LastUserMessage(this ChatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Messages.OfType<UserMessage>().LastOrDefault() is { } message ? message.Content?.Text ?? string.Empty : request.FormerPrompt();
    }
}
