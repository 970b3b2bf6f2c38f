namespace OpenRouterSharp.OAuth;

/// <summary>Represents what the browser brought back: a code, or the word of an error.</summary>
/// <param name="Code">The code.</param>
/// <param name="Error">The error.</param>
internal sealed record CallbackResult(string? Code, string? Error);
