using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a function of the caller's own that the model may ask to be called (<c>function</c>).</summary>
[JsonConverter(typeof(WireConverter<FunctionTool>))]
public sealed record FunctionTool : Tool, IWire<FunctionTool>
{
    internal const string Tag = "function";

    /// <summary>Initializes a new instance of the <see cref="FunctionTool"/> class.</summary>
    public FunctionTool()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the function's name (<c>function.name</c>).</summary>
    /// <value>At most 64 letters, digits, <c>_</c> and <c>-</c>.</value>
    public string? Name { get => Function?.Name; init => Function = (Function ?? new()) with { Name = value }; }

    /// <summary>Gets what the function does and when to call it (<c>function.description</c>).</summary>
    public string? Description { get => Function?.Description; init => Function = (Function ?? new()) with { Description = value }; }

    /// <summary>Gets the JSON Schema of the arguments (<c>function.parameters</c>).</summary>
    public JsonElement? Parameters { get => Function?.Parameters; init => Function = (Function ?? new()) with { Parameters = value }; }

    /// <summary>Gets whether the arguments follow the schema without fail (<c>function.strict</c>).</summary>
    /// <remarks>Claude ignores it without the beta <c>structured-outputs-2025-11-13</c> in <see cref="CallOptions.AnthropicBetas"/>.</remarks>
    public bool? Strict { get => Function?.Strict; init => Function = (Function ?? new()) with { Strict = value }; }

    /// <summary>Gets the prompt-cache breakpoint after this tool.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets whether Claude streams the arguments as it writes them, unchecked.</summary>
    /// <remarks>OpenRouter sets it itself on streamed calls of Claude.</remarks>
    public bool? EagerInputStreaming { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    // The wire nests what reads better flat.
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

    /// <summary>
    /// Makes a function tool whose arguments are a C# type: its JSON Schema, with the descriptions that
    /// <see cref="System.ComponentModel.DescriptionAttribute"/> gives to it and to its properties.
    /// </summary>
    /// <param name="name">The function's name.</param>
    /// <param name="arguments">
    /// How the type looks as JSON, of a source-generated context or of <see cref="JsonSerializerOptions.GetTypeInfo(System.Type)"/>.
    /// <see cref="ToolCall.TryParseArguments{T}"/> reads with the same.
    /// </param>
    /// <param name="description">What the function does and when to call it.</param>
    /// <param name="strict">
    /// Whether the arguments follow the schema without fail. Then every property is required and no others are allowed, whatever the type says; one
    /// that may be missing is a nullable one.
    /// </param>
    /// <returns>The tool.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="arguments"/> may be any JSON, as where a converter of its own decides how it looks.</exception>
    /// <exception cref="NotSupportedException">The type's options preserve references, which no schema can say.</exception>
    public static FunctionTool FromType(string name, JsonTypeInfo arguments, string? description = null, bool? strict = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(arguments);
        return new() { Function = new() { Name = name, Description = description, Parameters = TypeSchema.Of(arguments, strict == true), Strict = strict } };
    }

    internal FunctionTool(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("function"u8)) Function = json.Value<FunctionDefinition>();
            else if (json.Is("cache_control"u8)) CacheControl = json.Value<CacheControl>();
            else if (json.Is("eager_input_streaming"u8)) EagerInputStreaming = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static FunctionTool? IWire<FunctionTool>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("function"u8, Function);
        json.Member("cache_control"u8, CacheControl);
        json.Member("eager_input_streaming"u8, EagerInputStreaming);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
