using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents thinking in plain text (<c>reasoning.text</c>).</summary>
public sealed record ReasoningText : ReasoningDetail
{
    internal const string Tag = "reasoning.text";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the text. A closing piece of a stream carries only the signature and no text.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init => field = Changed(value); }

    /// <summary>Gets the provider's seal on the text, which must come back unchanged with it.</summary>
    [JsonPropertyName("signature")]
    public string? Signature { get; init => field = Changed(value); }
}
