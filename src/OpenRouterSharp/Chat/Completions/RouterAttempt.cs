using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents one of OpenRouter's attempts to route a request to a provider.</summary>
[JsonConverter(typeof(WireConverter<RouterAttempt>))]
public sealed record RouterAttempt : IWire<RouterAttempt>
{
    /// <summary>Initializes a new instance of the <see cref="RouterAttempt"/> class.</summary>
    public RouterAttempt()
    {
    }

    /// <summary>Gets the name of the provider.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the model attempted.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the HTTP status returned by the provider.</summary>
    public int? Status { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private RouterAttempt(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("provider"u8)) Provider = json.String();
            else if (json.Is("model"u8)) Model = json.String();
            else if (json.Is("status"u8)) Status = json.Int32();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static RouterAttempt? IWire<RouterAttempt>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("provider"u8, Provider);
        json.Member("model"u8, Model);
        json.Member("status"u8, Status);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
