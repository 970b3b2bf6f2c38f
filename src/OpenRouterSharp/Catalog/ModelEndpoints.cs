using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents a model with the endpoints of all its providers.</summary>
[JsonConverter(typeof(WireConverter<ModelEndpoints>))]
[DebuggerDisplay("{Id} {Name}")]
public sealed record ModelEndpoints : IWire<ModelEndpoints>
{
    /// <summary>Initializes a new instance of the <see cref="ModelEndpoints"/> class.</summary>
    public ModelEndpoints()
    {
    }

    /// <summary>Gets the model ID.</summary>
    public ModelId? Id { get; init; }

    /// <summary>Gets the display name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the time at which the model was added.</summary>
    /// <value>Unix seconds.</value>
    public long? Created { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the modalities and the tokenizer.</summary>
    public ModelArchitecture? Architecture { get; init; }

    /// <summary>Gets the endpoints.</summary>
    public IReadOnlyList<ModelEndpoint>? Endpoints { get; init; }

    /// <summary>Gets the time at which the model was added.</summary>
    /// <value><see langword="null"/> if <see cref="Created"/> is missing or out of range.</value>
    public DateTimeOffset? CreatedAt => UnixTime.ToDateTimeOffset(Created);

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ModelEndpoints(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) Id = json.Word<ModelId>();
            else if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("created"u8)) Created = json.Int64();
            else if (json.Is("description"u8)) Description = json.String();
            else if (json.Is("architecture"u8)) Architecture = json.Value<ModelArchitecture>();
            else if (json.Is("endpoints"u8)) Endpoints = json.List<ModelEndpoint>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ModelEndpoints? IWire<ModelEndpoints>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id?.Value);
        json.Member("name"u8, Name);
        json.Member("created"u8, Created);
        json.Member("description"u8, Description);
        json.Member("architecture"u8, Architecture);
        json.Member("endpoints"u8, Endpoints);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
