using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the parameters of <see cref="FilesTool"/>; none are defined yet.</summary>
[JsonConverter(typeof(WireConverter<FilesToolParameters>))]
public sealed record FilesToolParameters : IWire<FilesToolParameters>
{
    /// <summary>Initializes a new instance of the <see cref="FilesToolParameters"/> class.</summary>
    public FilesToolParameters()
    {
    }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private FilesToolParameters(ref WireReader json) => AdditionalProperties = json.Members() is { Count: > 0 } members ? members : null;

    static FilesToolParameters? IWire<FilesToolParameters>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
