namespace OpenRouterSharp;

/// <summary>Represents a keep-alive comment of a stream, which OpenRouter sends while it waits for the model's first token.</summary>
/// <param name="Comment">The comment, such as <c>OPENROUTER PROCESSING</c>.</param>
/// <param name="Count">The number of keep-alive comments received on this stream, including this one.</param>
public readonly record struct StreamKeepAlive(string Comment, int Count);
