using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents whose form a piece of thinking has. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ReasoningFormat>))]
public readonly record struct ReasoningFormat(string Value) : IOpenValue<ReasoningFormat>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets a form that the service does not name (<c>unknown</c>).</summary>
    public static ReasoningFormat Unknown { get; } = new("unknown");

    /// <summary>Gets OpenAI's (<c>openai-responses-v1</c>).</summary>
    public static ReasoningFormat OpenAIResponses { get; } = new("openai-responses-v1");

    /// <summary>Gets OpenAI's on Azure (<c>azure-openai-responses-v1</c>).</summary>
    public static ReasoningFormat AzureOpenAIResponses { get; } = new("azure-openai-responses-v1");

    /// <summary>Gets OpenAI's on Amazon Bedrock (<c>bedrock-openai-responses-v1</c>).</summary>
    public static ReasoningFormat BedrockOpenAIResponses { get; } = new("bedrock-openai-responses-v1");

    /// <summary>Gets xAI's on Amazon Bedrock (<c>bedrock-xai-responses-v1</c>).</summary>
    public static ReasoningFormat BedrockXAIResponses { get; } = new("bedrock-xai-responses-v1");

    /// <summary>Gets xAI's (<c>xai-responses-v1</c>).</summary>
    public static ReasoningFormat XAIResponses { get; } = new("xai-responses-v1");

    /// <summary>Gets Meta's (<c>meta-responses-v1</c>).</summary>
    public static ReasoningFormat MetaResponses { get; } = new("meta-responses-v1");

    /// <summary>Gets Anthropic's, which is also what a missing format means (<c>anthropic-claude-v1</c>).</summary>
    public static ReasoningFormat AnthropicClaude { get; } = new("anthropic-claude-v1");

    /// <summary>Gets Google's (<c>google-gemini-v1</c>).</summary>
    public static ReasoningFormat GoogleGemini { get; } = new("google-gemini-v1");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a format of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator ReasoningFormat(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ReasoningFormat IOpenValue<ReasoningFormat>.Create(string value) => new(value);
}
