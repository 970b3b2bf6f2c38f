namespace OpenRouterSharp;

/// <summary>Represents the tokens that a call is expected to use.</summary>
/// <param name="Prompt">The number of prompt tokens.</param>
/// <param name="Completion">The maximum number of completion tokens; <see langword="null"/> if the request does not limit it.</param>
internal readonly record struct ExpectedTokens(long Prompt, int? Completion);
