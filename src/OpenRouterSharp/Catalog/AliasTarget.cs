using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the model that an alias currently stands for.</summary>
[JsonConverter(typeof(WireConverter<AliasTarget>))]
public sealed record AliasTarget : IWire<AliasTarget>
{
    /// <summary>Initializes a new instance of the <see cref="AliasTarget"/> class.</summary>
    public AliasTarget()
    {
    }

    /// <summary>Gets the model ID.</summary>
    public ModelId? Slug { get; init; }

    /// <summary>Gets the display name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private AliasTarget(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("slug"u8)) Slug = json.Word<ModelId>();
            else if (json.Is("name"u8)) Name = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AliasTarget? IWire<AliasTarget>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("slug"u8, Slug?.Value);
        json.Member("name"u8, Name);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
