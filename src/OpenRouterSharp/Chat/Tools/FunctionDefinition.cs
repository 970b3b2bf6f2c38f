using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the part of <see cref="FunctionTool"/> that is nested on the wire.</summary>
[JsonConverter(typeof(WireConverter<FunctionDefinition>))]
internal sealed record FunctionDefinition : IWire<FunctionDefinition>
{
    public FunctionDefinition()
    {
    }

    /// <summary>Gets the function name: at most 64 letters, digits, <c>_</c> and <c>-</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the description of the function's purpose, for the model.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the JSON Schema of the arguments.</summary>
    public JsonElement? Parameters { get; init; }

    /// <summary>Gets a value indicating whether the arguments strictly follow the schema.</summary>
    public bool? Strict { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private FunctionDefinition(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("description"u8)) Description = json.String();
            else if (json.Is("parameters"u8)) Parameters = json.Any();
            else if (json.Is("strict"u8)) Strict = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static FunctionDefinition? IWire<FunctionDefinition>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("name"u8, Name);
        json.Member("description"u8, Description);
        json.Member("parameters"u8, Parameters);
        json.Member("strict"u8, Strict);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
