using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a function of the caller that the model can call (<c>function</c>).</summary>
[JsonConverter(typeof(WireConverter<FunctionTool>))]
public sealed record FunctionTool : Tool, IWire<FunctionTool>
{
    internal const string Tag = "function";

    /// <summary>The key of the Boolean that makes a schema strict, among the properties that Microsoft.Extensions.AI leaves open.</summary>
    internal const string StrictKey = "strict";

    /// <summary>Initializes a new instance of the <see cref="FunctionTool"/> class.</summary>
    public FunctionTool()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the name of the function (<c>function.name</c>).</summary>
    /// <value>At most 64 letters, digits, <c>_</c> and <c>-</c>.</value>
    public string? Name { get => Function?.Name; init => Function = (Function ?? new()) with { Name = value }; }

    /// <summary>Gets the description of the function's purpose and use, for the model (<c>function.description</c>).</summary>
    public string? Description { get => Function?.Description; init => Function = (Function ?? new()) with { Description = value }; }

    /// <summary>Gets the JSON Schema of the arguments (<c>function.parameters</c>).</summary>
    public JsonElement? Parameters { get => Function?.Parameters; init => Function = (Function ?? new()) with { Parameters = value }; }

    /// <summary>Gets a value indicating whether the arguments strictly follow the schema (<c>function.strict</c>).</summary>
    /// <remarks>Claude ignores it without the beta <c>structured-outputs-2025-11-13</c> in <see cref="CallOptions.AnthropicBetas"/>.</remarks>
    public bool? Strict { get => Function?.Strict; init => Function = (Function ?? new()) with { Strict = value }; }

    /// <summary>Gets the prompt-cache breakpoint that follows this tool.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets a value indicating whether Claude streams the arguments as they are generated, without validation.</summary>
    /// <remarks>OpenRouter sets it automatically for streamed calls to Claude.</remarks>
    public bool? EagerInputStreaming { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets the schema of a function without parameters; providers reject an empty schema.</summary>
    internal static JsonElement NoParameters { get; } = JsonElement.Parse("""{"type":"object","properties":{}}""");

    // Nested on the wire, exposed as flat members.
    internal FunctionDefinition? Function { get; init; }

    /// <summary>Creates a function tool.</summary>
    /// <param name="name">The name of the function.</param>
    /// <param name="description">The description of the function's purpose and use, for the model.</param>
    /// <param name="parametersJson">The JSON Schema of the arguments, sent byte for byte.</param>
    /// <param name="strict">Whether the arguments strictly follow the schema.</param>
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
    /// Creates a function tool whose arguments follow the JSON Schema of a C# type, with the descriptions from
    /// <see cref="System.ComponentModel.DescriptionAttribute"/> on the type and its properties.
    /// </summary>
    /// <param name="name">The name of the function.</param>
    /// <param name="arguments">The JSON metadata of the type, from a source-generated context or
    /// <see cref="JsonSerializerOptions.GetTypeInfo(System.Type)"/>. Use the same metadata with
    /// <see cref="ToolCall.TryParseArguments{T}"/>.</param>
    /// <param name="description">The description of the function's purpose and use, for the model.</param>
    /// <param name="strict">Whether the arguments strictly follow the schema. If so, every property is required and no others are allowed,
    /// regardless of the type; make a property nullable if its value may be missing.</param>
    /// <returns>The tool.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="arguments"/> allows any JSON, for example because of a custom converter.</exception>
    /// <exception cref="NotSupportedException">The type's options preserve references, which a schema cannot express.</exception>
    public static FunctionTool FromType(string name, JsonTypeInfo arguments, string? description = null, bool? strict = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(arguments);
        return new() { Function = new() { Name = name, Description = description, Parameters = TypeSchema.Of(arguments, strict == true), Strict = strict } };
    }

    /// <summary>
    /// Creates a function tool that declares a function of <c>Microsoft.Extensions.AI</c>, such as one from <c>AIFunctionFactory</c> or an MCP server.
    /// </summary>
    /// <param name="function">The function. Its JSON Schema is sent byte for byte, unless <paramref name="strict"/> is <see langword="true"/>.</param>
    /// <param name="strict">Whether the arguments strictly follow the schema. If so, every property is required and no others are allowed, regardless
    /// of the schema. If omitted, the Boolean <c>strict</c> in the function's <see cref="AITool.AdditionalProperties"/> decides, if there is one.</param>
    /// <returns>The tool.</returns>
    /// <exception cref="ArgumentException"><paramref name="function"/> has no name, or a schema that strict mode does not allow.</exception>
    public static FunctionTool FromFunction(AIFunctionDeclaration function, bool? strict = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (string.IsNullOrWhiteSpace(function.Name))
        {
            throw new ArgumentException("The function has no name.", nameof(function));
        }

        strict ??= StrictOf(function.AdditionalProperties);
        var parameters = function.JsonSchema is { ValueKind: JsonValueKind.Object } schema && schema.GetPropertyCount() > 0 ? schema : NoParameters;

        return new()
        {
            Function = new()
            {
                Name = function.Name,
                Description = function.Description is { Length: > 0 } description ? description : null,
                Parameters = strict == true ? StrictSchema.Close(parameters, nameof(function)) : parameters,
                Strict = strict,
            },
        };
    }

    /// <summary>Reads the Boolean <c>strict</c> among the properties of a function, or of the options of a call.</summary>
    internal static bool? StrictOf(IReadOnlyDictionary<string, object?>? properties) => properties?.GetValueOrDefault(StrictKey) switch
    {
        bool value => value,
        JsonElement { ValueKind: JsonValueKind.True } => true,
        JsonElement { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };

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
