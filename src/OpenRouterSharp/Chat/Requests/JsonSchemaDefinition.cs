using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the part of <see cref="JsonSchemaResponseFormat"/> that is nested on the wire.</summary>
[JsonConverter(typeof(WireConverter<JsonSchemaDefinition>))]
internal sealed record JsonSchemaDefinition : IWire<JsonSchemaDefinition>
{
    public JsonSchemaDefinition()
    {
    }

    /// <summary>Gets the name of the schema: at most 64 letters, digits, <c>_</c> and <c>-</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the description of the output, for the model.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the JSON Schema.</summary>
    public JsonElement? Schema { get; init; }

    /// <summary>Gets a value indicating whether the output strictly follows the schema.</summary>
    public bool? Strict { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private JsonSchemaDefinition(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("description"u8)) Description = json.String();
            else if (json.Is("schema"u8)) Schema = json.Any();
            else if (json.Is("strict"u8)) Strict = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static JsonSchemaDefinition? IWire<JsonSchemaDefinition>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("name"u8, Name);
        json.Member("description"u8, Description);
        json.Member("schema"u8, Schema);
        json.Member("strict"u8, Strict);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
