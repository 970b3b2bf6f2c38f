using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents a function of the caller's own that the model may ask to be called (<c>function</c>).</summary>
public sealed record FunctionTool : Tool
{
    internal const string Tag = "function";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-2)]
    public override string Type => Tag;

    /// <summary>Gets the function's name (<c>function.name</c>).</summary>
    /// <value>At most 64 letters, digits, <c>_</c> and <c>-</c>.</value>
    [JsonIgnore]
    public string? Name { get => Function?.Name; init => Function = (Function ?? new()) with { Name = value }; }

    /// <summary>Gets what the function does and when to call it (<c>function.description</c>).</summary>
    [JsonIgnore]
    public string? Description { get => Function?.Description; init => Function = (Function ?? new()) with { Description = value }; }

    /// <summary>Gets the JSON Schema of the arguments (<c>function.parameters</c>).</summary>
    [JsonIgnore]
    public JsonElement? Parameters { get => Function?.Parameters; init => Function = (Function ?? new()) with { Parameters = value }; }

    /// <summary>Gets whether the arguments follow the schema without fail (<c>function.strict</c>).</summary>
    /// <remarks>Claude ignores it without the beta <c>structured-outputs-2025-11-13</c> in <see cref="CallOptions.AnthropicBetas"/>.</remarks>
    [JsonIgnore]
    public bool? Strict { get => Function?.Strict; init => Function = (Function ?? new()) with { Strict = value }; }

    /// <summary>Gets the prompt-cache breakpoint after this tool.</summary>
    [JsonPropertyName("cache_control")]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets whether Claude streams the arguments as it writes them, unchecked.</summary>
    /// <remarks>OpenRouter sets it itself on streamed calls of Claude.</remarks>
    [JsonPropertyName("eager_input_streaming")]
    public bool? EagerInputStreaming { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    // The wire nests what reads better flat.
    [JsonInclude]
    [JsonPropertyName("function")]
    [JsonPropertyOrder(-1)]
    internal FunctionDefinition? Function { get; init; }

    /// <summary>Makes a function tool.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="description">What the function does and when to call it.</param>
    /// <param name="parametersJson">The JSON Schema of the arguments. It is sent byte for byte.</param>
    /// <param name="strict">Whether the arguments follow the schema without fail.</param>
    /// <returns>The tool.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="parametersJson"/> is not a JSON object.</exception>
    public static FunctionTool Create(string name, string? description = null, string? parametersJson = null, bool? strict = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new()
        {
            Function = new()
            {
                Name = name,
                Description = description,
                Parameters = parametersJson is null ? null : RawJson.ParseObject(parametersJson),
                Strict = strict,
            },
        };
    }

    /// <summary>Makes a function tool whose arguments are a C# type: its JSON Schema, with the descriptions that <see cref="System.ComponentModel.DescriptionAttribute"/> gives to it and to its properties.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="arguments">How the type looks as JSON, of a source-generated context or of <see cref="JsonSerializerOptions.GetTypeInfo(System.Type)"/>. <see cref="ToolCall.TryParseArguments{T}"/> reads with the same.</param>
    /// <param name="description">What the function does and when to call it.</param>
    /// <param name="strict">Whether the arguments follow the schema without fail. Then every property is required and no others are allowed, whatever the type says; one that may be missing is a nullable one.</param>
    /// <returns>The tool.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="arguments"/> may be any JSON, as where a converter of its own decides how it looks.</exception>
    /// <exception cref="NotSupportedException">The type's options preserve references, which no schema can say.</exception>
    public static FunctionTool FromType(string name, JsonTypeInfo arguments, string? description = null, bool? strict = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(arguments);
        return new() { Function = new() { Name = name, Description = description, Parameters = TypeSchema.Of(arguments, strict == true), Strict = strict } };
    }
}
