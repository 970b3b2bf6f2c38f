using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents output constrained by a grammar, supported by few providers (<c>grammar</c>).</summary>
[JsonConverter(typeof(WireConverter<GrammarResponseFormat>))]
public sealed record GrammarResponseFormat : ResponseFormat, IWire<GrammarResponseFormat>
{
    internal const string Tag = "grammar";

    /// <summary>Initializes a new instance of the <see cref="GrammarResponseFormat"/> class.</summary>
    public GrammarResponseFormat()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the grammar to follow (<c>grammar</c>).</summary>
    public string? GrammarText { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal GrammarResponseFormat(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("grammar"u8)) GrammarText = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static GrammarResponseFormat? IWire<GrammarResponseFormat>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("grammar"u8, GrammarText);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
