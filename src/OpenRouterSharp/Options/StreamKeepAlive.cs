namespace OpenRouterSharp;

/// <summary>Represents a sign of life of a stream that has nothing to say yet: a comment line, which OpenRouter sends while a model thinks or waits.</summary>
/// <param name="Comment">The comment, such as <c>OPENROUTER PROCESSING</c>.</param>
/// <param name="Count">How many have come on this stream, with this one.</param>
public readonly record struct StreamKeepAlive(string Comment, int Count);
