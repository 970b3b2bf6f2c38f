using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents output as plain text (<c>text</c>).</summary>
[JsonConverter(typeof(WireConverter<TextResponseFormat>))]
public sealed record TextResponseFormat : ResponseFormat, IWire<TextResponseFormat>
{
    internal const string Tag = "text";

    /// <summary>Initializes a new instance of the <see cref="TextResponseFormat"/> class.</summary>
    public TextResponseFormat()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal TextResponseFormat(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static TextResponseFormat? IWire<TextResponseFormat>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
