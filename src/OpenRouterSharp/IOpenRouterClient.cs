namespace OpenRouterSharp;

/// <summary>
/// Represents OpenRouter: one property for each group of endpoints. It grows with them, so do not implement it outside of tests: what code should
/// depend on, and a test replace, is the interface of the group that it calls.
/// </summary>
public interface IOpenRouterClient
{
    /// <summary>Gets the chat completions.</summary>
    IChatCompletionsClient Chat { get; }

    /// <summary>Gets the administration of API keys.</summary>
    Keys.IKeysClient Keys { get; }
}
