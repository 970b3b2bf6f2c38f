using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the form that the answer takes (<c>response_format</c>).</summary>
[JsonConverter(typeof(WireConverter<ResponseFormat>))]
public abstract record ResponseFormat : IWire<ResponseFormat>
{
    private protected ResponseFormat()
    {
    }

    /// <summary>Gets the kind of the format (<c>type</c>).</summary>
    public abstract string Type { get; }

    /// <summary>Gets plain text.</summary>
    public static TextResponseFormat Text => new();

    /// <summary>Gets some JSON object. Tell the model so in the prompt as well.</summary>
    public static JsonObjectResponseFormat JsonObject => new();

    /// <summary>Gets Python, which few providers know.</summary>
    public static PythonResponseFormat Python => new();

    /// <summary>Makes a format of JSON Schema text.</summary>
    /// <param name="name">The schema's name.</param>
    /// <param name="schemaJson">The JSON Schema. It is sent byte for byte.</param>
    /// <param name="strict">Whether the answer follows the schema without fail.</param>
    /// <param name="description">What the answer is for.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="schemaJson"/> is not a JSON object.</exception>
    public static JsonSchemaResponseFormat JsonSchema(string name, string schemaJson, bool? strict = null, string? description = null) =>
        JsonSchema(name, RawJson.ParseObject(schemaJson), strict, description);

    /// <summary>Makes a format of a JSON Schema.</summary>
    /// <param name="name">The schema's name.</param>
    /// <param name="schema">The JSON Schema.</param>
    /// <param name="strict">Whether the answer follows the schema without fail.</param>
    /// <param name="description">What the answer is for.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static JsonSchemaResponseFormat JsonSchema(string name, JsonElement schema, bool? strict = null, string? description = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new() { Definition = new() { Name = name, Description = description, Schema = schema, Strict = strict } };
    }

    /// <summary>Makes a format of a C# type: its JSON Schema, with the descriptions that <see cref="System.ComponentModel.DescriptionAttribute"/> gives to it and to its properties.</summary>
    /// <param name="name">The schema's name.</param>
    /// <param name="type">
    /// How the type looks as JSON, of a source-generated context or of <see cref="JsonSerializerOptions.GetTypeInfo(global::System.Type)"/>.
    /// Reading the answer with the same makes the two agree.
    /// </param>
    /// <param name="strict">
    /// Whether the answer follows the schema without fail. Then every property is required and no others are allowed, whatever the type says; one
    /// that may be missing is a nullable one.
    /// </param>
    /// <param name="description">What the answer is for.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="type"/> may be any JSON, as where a converter of its own decides how it looks.</exception>
    /// <exception cref="NotSupportedException">The type's options preserve references, which no schema can say.</exception>
    public static JsonSchemaResponseFormat JsonSchema(string name, JsonTypeInfo type, bool strict = true, string? description = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        return JsonSchema(name, TypeSchema.Of(type, strict), strict, description);
    }

    /// <summary>Makes a format of a grammar, which few providers know.</summary>
    /// <param name="grammar">The grammar.</param>
    /// <returns>The format.</returns>
    public static GrammarResponseFormat Grammar(string grammar) => new() { GrammarText = grammar };

    /// <summary>Makes a format that this version of the library does not know.</summary>
    /// <param name="json">The JSON object. It is sent byte for byte.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownResponseFormat FromJson(string json)
    {
        var element = RawJson.ParseObject(json);
        return new(RawJson.StringOf(element, "type") ?? string.Empty, element);
    }

    /// <summary>Writes the value: only what a program makes is ever written, and only that is in a trimmed program.</summary>
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
