using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents a server tool as a provider runs it.</summary>
[JsonConverter(typeof(WireConverter<NativeTool>))]
public sealed record NativeTool : IWire<NativeTool>
{
    /// <summary>Initializes a new instance of the <see cref="NativeTool"/> class.</summary>
    public NativeTool()
    {
    }

    /// <summary>Gets the provider's own name of the tool.</summary>
    public string? Type { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private NativeTool(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) Type = json.Word();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static NativeTool? IWire<NativeTool>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("type"u8, Type);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
