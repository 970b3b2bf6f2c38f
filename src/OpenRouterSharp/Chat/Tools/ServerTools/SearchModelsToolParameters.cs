using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the parameters of <see cref="SearchModelsTool"/>.</summary>
[JsonConverter(typeof(WireConverter<SearchModelsToolParameters>))]
public sealed record SearchModelsToolParameters : IWire<SearchModelsToolParameters>
{
    /// <summary>Initializes a new instance of the <see cref="SearchModelsToolParameters"/> class.</summary>
    public SearchModelsToolParameters()
    {
    }

    /// <summary>Gets the maximum number of models per search.</summary>
    /// <value>At most 20. Default: 5.</value>
    public int? MaxResults { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private SearchModelsToolParameters(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("max_results"u8)) MaxResults = json.Int32();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static SearchModelsToolParameters? IWire<SearchModelsToolParameters>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("max_results"u8, MaxResults);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
