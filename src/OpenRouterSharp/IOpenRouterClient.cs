namespace OpenRouterSharp;

/// <summary>Represents OpenRouter. Small, so that a test can replace it.</summary>
public interface IOpenRouterClient
{
    /// <summary>Gets the chat completions.</summary>
    IChatCompletionsClient Chat { get; }
}
