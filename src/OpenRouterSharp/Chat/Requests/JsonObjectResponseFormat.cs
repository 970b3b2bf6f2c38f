using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents output as a JSON object without a schema (<c>json_object</c>).</summary>
/// <remarks>The prompt should also ask for JSON.</remarks>
[JsonConverter(typeof(WireConverter<JsonObjectResponseFormat>))]
public sealed record JsonObjectResponseFormat : ResponseFormat, IWire<JsonObjectResponseFormat>
{
    internal const string Tag = "json_object";

    /// <summary>Initializes a new instance of the <see cref="JsonObjectResponseFormat"/> class.</summary>
    public JsonObjectResponseFormat()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal JsonObjectResponseFormat(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static JsonObjectResponseFormat? IWire<JsonObjectResponseFormat>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
