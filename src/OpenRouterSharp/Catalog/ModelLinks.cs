using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the paths of endpoints about a model.</summary>
[JsonConverter(typeof(WireConverter<ModelLinks>))]
public sealed record ModelLinks : IWire<ModelLinks>
{
    /// <summary>Initializes a new instance of the <see cref="ModelLinks"/> class.</summary>
    public ModelLinks()
    {
    }

    /// <summary>Gets the path of the model's endpoints (<see cref="IModelsClient.GetEndpointsAsync"/>).</summary>
    public string? Details { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ModelLinks(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("details"u8)) Details = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ModelLinks? IWire<ModelLinks>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("details"u8, Details);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
