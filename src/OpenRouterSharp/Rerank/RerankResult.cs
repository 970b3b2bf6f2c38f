using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Rerank;

/// <summary>Represents the response to a rerank request.</summary>
[JsonConverter(typeof(WireConverter<RerankResult>))]
public sealed record RerankResult : IWire<RerankResult>
{
    private readonly IReadOnlyList<RankedDocument>? _results;

    /// <summary>Initializes a new instance of the <see cref="RerankResult"/> class.</summary>
    public RerankResult()
    {
    }

    /// <summary>Gets the generation ID.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the model.</summary>
    public ModelId? Model { get; init; }

    /// <summary>Gets the name of the provider that served the request.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the documents, most relevant first.</summary>
    public IReadOnlyList<RankedDocument> Results { get => _results ?? []; init => _results = value; }

    /// <summary>Gets the usage and cost.</summary>
    public RerankUsage? Usage { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private RerankResult(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) Id = json.String();
            else if (json.Is("model"u8)) Model = json.Word<ModelId>();
            else if (json.Is("provider"u8)) Provider = json.String();
            else if (json.Is("results"u8)) _results = json.List<RankedDocument>();
            else if (json.Is("usage"u8)) Usage = json.Value<RerankUsage>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static RerankResult? IWire<RerankResult>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id);
        json.Member("model"u8, Model?.Value);
        json.Member("provider"u8, Provider);
        json.Member("results"u8, _results);
        json.Member("usage"u8, Usage);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
