namespace OpenRouterSharp;

/// <summary>Tells whose models can read a piece of reasoning.</summary>
internal static class ReasoningOrigin
{
    /// <summary>The author that refuses reasoning which it did not sign itself (wire contract 7.4).</summary>
    internal const string Anthropic = "anthropic";

    /// <summary>Gives the author of the model that a request asks; <see langword="null"/> where a router or a preset chooses it.</summary>
    internal static string? TargetOf(ChatRequest request) =>
        (request.Model ?? (request.Models is [var first, ..] ? (ModelId?)first : null))?.Author is { } author and not "openrouter" ? author : null;

    /// <summary>Tells whether only its author can read a piece, or only its author may have written it.</summary>
    internal static bool IsSealed(ReasoningDetail detail) => detail is EncryptedReasoning or ReasoningText { Signature.Length: > 0 };

    /// <summary>Gives the author of the model that wrote a piece, where its format or its message tells. A missing format is Anthropic's.</summary>
    internal static string? AuthorOf(ReasoningDetail detail, AssistantMessage message) =>
        AuthorOf(detail.Format) ?? new ModelId(message.Model ?? string.Empty).Author ?? (detail.Format is null ? Anthropic : null);

    // The format names the author, and before it perhaps the cloud that runs the model.
    private static string? AuthorOf(ReasoningFormat? format) => format?.Value switch
    {
        { } name when name.Contains("claude", StringComparison.Ordinal) => Anthropic,
        { } name when name.Contains("openai", StringComparison.Ordinal) => "openai",
        { } name when name.Contains("xai", StringComparison.Ordinal) => "x-ai",
        { } name when name.Contains("gemini", StringComparison.Ordinal) => "google",
        { } name when name.StartsWith("meta-", StringComparison.Ordinal) => "meta-llama",
        _ => null,
    };
}
