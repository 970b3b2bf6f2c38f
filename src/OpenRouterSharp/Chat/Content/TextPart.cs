using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a piece of text (<c>text</c>).</summary>
public sealed record TextPart : ContentPart
{
    internal const string Tag = "text";

    /// <summary>Initializes a new instance of the <see cref="TextPart"/> class.</summary>
    public TextPart()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TextPart"/> class.</summary>
    /// <param name="text">The text.</param>
    public TextPart(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the text.</summary>
    [JsonPropertyName("text")]
    public string Text { get => field ?? string.Empty; init; }

    /// <summary>Gets the prompt-cache breakpoint after this part.</summary>
    [JsonPropertyName("cache_control")]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets OpenAI's form of the prompt-cache breakpoint.</summary>
    [JsonPropertyName("prompt_cache_breakpoint")]
    public PromptCacheBreakpoint? PromptCacheBreakpoint { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
