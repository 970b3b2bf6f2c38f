using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents one call of one of the caller's own tools. On the wire the name and the arguments stand in <c>function</c>.</summary>
[JsonConverter(typeof(WireConverter<ToolCall>))]
[DebuggerDisplay("{Name}({Arguments}) {Id}")]
public sealed record ToolCall : IWire<ToolCall>
{
    internal const string NoArguments = "{}";

    private readonly string? _arguments;

    /// <summary>Initializes a new instance of the <see cref="ToolCall"/> class without id and name.</summary>
    public ToolCall()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ToolCall"/> class.</summary>
    /// <param name="id">The id, which the <see cref="ToolMessage"/> with the result names.</param>
    /// <param name="name">The tool's name.</param>
    /// <param name="arguments">The arguments as JSON text.</param>
    public ToolCall(string id, string name, string arguments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(arguments);
        Id = id;
        Name = name;
        Arguments = arguments;
    }

    /// <summary>Gets the id, which the <see cref="ToolMessage"/> with the result names.</summary>
    /// <remarks>
    /// In a <see cref="ChatCompletion"/> every call has an id of its own: where a provider sends none, or the same one twice, it is nine letters
    /// and digits made of the generation's id, its time and the call's position (without an id, of what the answer says). The same answer has the
    /// same ids; the answers of a conversation differ in theirs.
    /// </remarks>
    public string? Id { get; init; }

    /// <summary>Gets what kind of tool it is.</summary>
    /// <value><see cref="ToolCallType.Function"/> unless the server says otherwise.</value>
    public ToolCallType Type { get => field.Value.Length == 0 ? ToolCallType.Function : field; init; }

    /// <summary>Gets the tool's name (<c>function.name</c>).</summary>
    public string? Name { get; init; }

    /// <summary>Gets the arguments as the JSON text that the model wrote (<c>function.arguments</c>).</summary>
    /// <value>
    /// The text as it came, also where it is empty; <c>{}</c> where there is none. Cut off by the output limit, it is not valid JSON. What goes back
    /// to the service in place of an empty text is <c>{}</c>.
    /// </value>
    public string Arguments { get => _arguments ?? NoArguments; init => _arguments = value; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets the fields of <c>function</c> that have no member here.</summary>
    internal Dictionary<string, JsonElement>? FunctionProperties { get; init; }

    /// <summary>Parses the arguments.</summary>
    /// <returns>The arguments, or <see langword="null"/> where they are not valid JSON. Empty ones, and ones encoded twice, are the object that they mean.</returns>
    public JsonElement? ParseArguments() => TryParseArguments(out var arguments) ? arguments : null;

    /// <summary>Parses the arguments.</summary>
    /// <param name="arguments">The arguments. Empty ones, and ones encoded twice, are the object that they mean.</param>
    /// <returns>Whether they are valid JSON.</returns>
    public bool TryParseArguments(out JsonElement arguments)
    {
        try
        {
            using var document = JsonDocument.Parse(ArgumentsJson.Of(Arguments));
            arguments = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            arguments = default;
            return false;
        }
    }

    /// <summary>Reads the arguments as a C# type.</summary>
    /// <typeparam name="T">The type, which <see cref="FunctionTool.FromType"/> made the tool of.</typeparam>
    /// <param name="type">How the type looks as JSON, of a source-generated context or of <see cref="JsonSerializerOptions.GetTypeInfo(System.Type)"/>.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>Whether they are valid JSON of that type; <c>null</c> is not.</returns>
    public bool TryParseArguments<T>(JsonTypeInfo<T> type, [NotNullWhen(true)] out T? arguments)
    {
        ArgumentNullException.ThrowIfNull(type);
        try
        {
            arguments = JsonSerializer.Deserialize(ArgumentsJson.Of(Arguments), type);
            return arguments is not null;
        }
        catch (JsonException)
        {
            arguments = default;
            return false;
        }
    }

    // Nothing is not JSON, and hosts refuse it.
    private string Sent => string.IsNullOrWhiteSpace(Arguments) ? NoArguments : Arguments;

    private ToolCall(ref WireReader json)
    {
        var wire = new ToolCallWire(ref json);
        Id = wire.Id;
        Type = wire.Type ?? default;
        Name = wire.Name;
        Arguments = wire.Arguments!;
        AdditionalProperties = wire.Properties;
        FunctionProperties = wire.FunctionProperties;
    }

    static ToolCall? IWire<ToolCall>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    // A call that is not a function's has its body among the additional properties.
    void IWire.Write(Utf8JsonWriter json) => new ToolCallWire
    {
        Id = Id,
        Type = Type,
        Name = Name,
        Arguments = (Type == ToolCallType.Function || Name is not null || _arguments is not null) && AdditionalProperties?.ContainsKey("function") != true ? Sent : null,
        Properties = AdditionalProperties,
        FunctionProperties = FunctionProperties,
    }.Write(json);
}
