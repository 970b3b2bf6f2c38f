using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the provider format of a reasoning detail. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ReasoningFormat>))]
public readonly record struct ReasoningFormat(string Value) : IOpenValue<ReasoningFormat>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets a format that the service does not specify (<c>unknown</c>).</summary>
    public static ReasoningFormat Unknown { get; } = new("unknown");

    /// <summary>Gets OpenAI's format (<c>openai-responses-v1</c>).</summary>
    public static ReasoningFormat OpenAIResponses { get; } = new("openai-responses-v1");

    /// <summary>Gets OpenAI's format on Azure (<c>azure-openai-responses-v1</c>).</summary>
    public static ReasoningFormat AzureOpenAIResponses { get; } = new("azure-openai-responses-v1");

    /// <summary>Gets OpenAI's format on Amazon Bedrock (<c>bedrock-openai-responses-v1</c>).</summary>
    public static ReasoningFormat BedrockOpenAIResponses { get; } = new("bedrock-openai-responses-v1");

    /// <summary>Gets xAI's format on Amazon Bedrock (<c>bedrock-xai-responses-v1</c>).</summary>
    public static ReasoningFormat BedrockXAIResponses { get; } = new("bedrock-xai-responses-v1");

    /// <summary>Gets xAI's format (<c>xai-responses-v1</c>).</summary>
    public static ReasoningFormat XAIResponses { get; } = new("xai-responses-v1");

    /// <summary>Gets Meta's format (<c>meta-responses-v1</c>).</summary>
    public static ReasoningFormat MetaResponses { get; } = new("meta-responses-v1");

    /// <summary>Gets Anthropic's format, also implied by a missing format (<c>anthropic-claude-v1</c>).</summary>
    public static ReasoningFormat AnthropicClaude { get; } = new("anthropic-claude-v1");

    /// <summary>Gets Google's format (<c>google-gemini-v1</c>).</summary>
    public static ReasoningFormat GoogleGemini { get; } = new("google-gemini-v1");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="ReasoningFormat"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ReasoningFormat(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ReasoningFormat IOpenValue<ReasoningFormat>.Create(string value) => new(value);
}
