using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a candidate endpoint for a request.</summary>
[JsonConverter(typeof(WireConverter<RouterEndpoint>))]
public sealed record RouterEndpoint : IWire<RouterEndpoint>
{
    /// <summary>Initializes a new instance of the <see cref="RouterEndpoint"/> class.</summary>
    public RouterEndpoint()
    {
    }

    /// <summary>Gets the name of the provider.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the model that the endpoint serves.</summary>
    public string? Model { get; init; }

    /// <summary>Gets a value indicating whether this endpoint served the request.</summary>
    public bool? Selected { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private RouterEndpoint(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("provider"u8)) Provider = json.String();
            else if (json.Is("model"u8)) Model = json.String();
            else if (json.Is("selected"u8)) Selected = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static RouterEndpoint? IWire<RouterEndpoint>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("provider"u8, Provider);
        json.Member("model"u8, Model);
        json.Member("selected"u8, Selected);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
