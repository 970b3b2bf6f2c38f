namespace OpenRouterSharp;

/// <summary>Determines whose models can read a reasoning detail.</summary>
internal static class ReasoningOrigin
{
    /// <summary>The author whose models reject reasoning that they did not sign (wire contract 7.4).</summary>
    internal const string Anthropic = "anthropic";

    /// <summary>Returns the author of the requested model, or <see langword="null"/> if a router or a preset selects the model.</summary>
    internal static string? TargetOf(ChatRequest request) =>
        request.FirstModel?.Author is { } author and not "openrouter" ? author : null;

    /// <summary>Determines whether only its author's models can read a detail or may have written it.</summary>
    internal static bool IsSealed(ReasoningDetail detail) => detail is EncryptedReasoning or ReasoningText { Signature.Length: > 0 };

    /// <summary>Returns the author of the model that wrote a detail, if its format or its message says so. A missing format is Anthropic's.</summary>
    internal static string? AuthorOf(ReasoningDetail detail, AssistantMessage message) =>
        AuthorOf(detail.Format) ?? new ModelId(message.Model ?? string.Empty).Author ?? (detail.Format is null ? Anthropic : null);

    // The format names the author, possibly after the cloud that runs the model.
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
