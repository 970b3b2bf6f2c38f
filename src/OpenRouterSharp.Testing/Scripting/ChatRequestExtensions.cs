namespace OpenRouterSharp.Testing;

/// <summary>Provides extension methods for inspecting chat requests in tests.</summary>
public static class ChatRequestExtensions
{
    /// <summary>Gets the text of the last user message.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The text, with parts joined; <see langword="null"/> if there is no user message.</returns>
    public static string? LastUserMessage(this ChatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Messages.OfType<UserMessage>().LastOrDefault() is { } message ? message.Content?.Text ?? string.Empty : request.FormerPrompt();
    }
}
