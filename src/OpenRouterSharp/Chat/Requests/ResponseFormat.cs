using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the output format (<c>response_format</c>).</summary>
[JsonConverter(typeof(WireConverter<ResponseFormat>))]
public abstract record ResponseFormat : IWire<ResponseFormat>
{
    private protected ResponseFormat()
    {
    }

    /// <summary>Gets the type of the format (<c>type</c>).</summary>
    public abstract string Type { get; }

    /// <summary>Gets the format for plain text.</summary>
    public static TextResponseFormat Text => new();

    /// <summary>Gets the format for a JSON object without a schema. The prompt should also ask for JSON.</summary>
    public static JsonObjectResponseFormat JsonObject => new();

    /// <summary>Gets the format for Python code, supported by few providers.</summary>
    public static PythonResponseFormat Python => new();

    /// <summary>Creates a format from JSON Schema text.</summary>
    /// <param name="name">The name of the schema.</param>
    /// <param name="schemaJson">The JSON Schema, sent byte for byte.</param>
    /// <param name="strict">Whether the output strictly follows the schema.</param>
    /// <param name="description">The description of the output, for the model.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="schemaJson"/> is not a JSON object.</exception>
    public static JsonSchemaResponseFormat JsonSchema(string name, string schemaJson, bool? strict = null, string? description = null) =>
        JsonSchema(name, RawJson.ParseObject(schemaJson), strict, description);

    /// <summary>Creates a format from a JSON Schema.</summary>
    /// <param name="name">The name of the schema.</param>
    /// <param name="schema">The JSON Schema.</param>
    /// <param name="strict">Whether the output strictly follows the schema.</param>
    /// <param name="description">The description of the output, for the model.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static JsonSchemaResponseFormat JsonSchema(string name, JsonElement schema, bool? strict = null, string? description = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new() { Definition = new() { Name = name, Description = description, Schema = schema, Strict = strict } };
    }

    /// <summary>
    /// Creates a format from the JSON Schema of a C# type, with the descriptions from
    /// <see cref="System.ComponentModel.DescriptionAttribute"/> on the type and its properties.
    /// </summary>
    /// <param name="name">The name of the schema.</param>
    /// <param name="type">The JSON metadata of the type, from a source-generated context or
    /// <see cref="JsonSerializerOptions.GetTypeInfo(global::System.Type)"/>. Use the same metadata to deserialize the output, so that the
    /// two agree.</param>
    /// <param name="strict">Whether the output strictly follows the schema. If so, every property is required and no others are allowed,
    /// regardless of the type; make a property nullable if its value may be missing.</param>
    /// <param name="description">The description of the output, for the model.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="type"/> allows any JSON, for example because of a custom converter.</exception>
    /// <exception cref="NotSupportedException">The type's options preserve references, which a schema cannot express.</exception>
    public static JsonSchemaResponseFormat JsonSchema(string name, JsonTypeInfo type, bool strict = true, string? description = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        return JsonSchema(name, TypeSchema.Of(type, strict), strict, description);
    }

    /// <summary>Creates a format from a grammar, supported by few providers.</summary>
    /// <param name="grammar">The grammar.</param>
    /// <returns>The format.</returns>
    public static GrammarResponseFormat Grammar(string grammar) => new() { GrammarText = grammar };

    /// <summary>Creates a format that this version of the library does not recognize.</summary>
    /// <param name="json">The JSON object, sent byte for byte.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownResponseFormat FromJson(string json)
    {
        var element = RawJson.ParseObject(json);
        return new(RawJson.StringOf(element, "type") ?? string.Empty, element);
    }

    /// <summary>Writes the value. Virtual, so that trimming removes types that a program never constructs.</summary>
    private protected abstract void Write(Utf8JsonWriter json);

    static ResponseFormat? IWire<ResponseFormat>.Read(ref WireReader json) => json.Tag("type"u8) switch
    {
        TextResponseFormat.Tag => new TextResponseFormat(ref json),
        JsonObjectResponseFormat.Tag => new JsonObjectResponseFormat(ref json),
        JsonSchemaResponseFormat.Tag => new JsonSchemaResponseFormat(ref json),
        GrammarResponseFormat.Tag => new GrammarResponseFormat(ref json),
        PythonResponseFormat.Tag => new PythonResponseFormat(ref json),
        var tag => new UnknownResponseFormat(tag, json.Raw()),
    };

    void IWire.Write(Utf8JsonWriter json) => Write(json);
}
