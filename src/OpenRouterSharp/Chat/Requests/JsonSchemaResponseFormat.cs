using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents JSON output that conforms to a schema (<c>json_schema</c>).</summary>
/// <remarks>Providers without support ignore it, unless <see cref="ProviderPreferences.RequireParameters"/> excludes them.</remarks>
[JsonConverter(typeof(WireConverter<JsonSchemaResponseFormat>))]
public sealed record JsonSchemaResponseFormat : ResponseFormat, IWire<JsonSchemaResponseFormat>
{
    internal const string Tag = "json_schema";

    /// <summary>Initializes a new instance of the <see cref="JsonSchemaResponseFormat"/> class.</summary>
    public JsonSchemaResponseFormat()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the name of the schema (<c>json_schema.name</c>).</summary>
    /// <value>At most 64 letters, digits, <c>_</c> and <c>-</c>.</value>
    public string? Name { get => Definition?.Name; init => Definition = (Definition ?? new()) with { Name = value }; }

    /// <summary>Gets the description of the output, for the model (<c>json_schema.description</c>).</summary>
    public string? Description { get => Definition?.Description; init => Definition = (Definition ?? new()) with { Description = value }; }

    /// <summary>Gets the JSON Schema (<c>json_schema.schema</c>).</summary>
    public JsonElement? Schema { get => Definition?.Schema; init => Definition = (Definition ?? new()) with { Schema = value }; }

    /// <summary>Gets a value indicating whether the output strictly follows the schema (<c>json_schema.strict</c>).</summary>
    /// <remarks><see langword="true"/> can leave no endpoint to serve the request, which is an error with status 404.</remarks>
    public bool? Strict { get => Definition?.Strict; init => Definition = (Definition ?? new()) with { Strict = value }; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    // Nested on the wire, exposed as flat members.
    internal JsonSchemaDefinition? Definition { get; init; }

    internal JsonSchemaResponseFormat(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("json_schema"u8)) Definition = json.Value<JsonSchemaDefinition>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static JsonSchemaResponseFormat? IWire<JsonSchemaResponseFormat>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("json_schema"u8, Definition);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
