using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents third-party benchmark results of a model.</summary>
[JsonConverter(typeof(WireConverter<ModelBenchmarks>))]
public sealed record ModelBenchmarks : IWire<ModelBenchmarks>
{
    /// <summary>Initializes a new instance of the <see cref="ModelBenchmarks"/> class.</summary>
    public ModelBenchmarks()
    {
    }

    /// <summary>Gets the indices of Artificial Analysis.</summary>
    public ArtificialAnalysisScores? ArtificialAnalysis { get; init; }

    /// <summary>Gets the rankings of Design Arena.</summary>
    public IReadOnlyList<DesignArenaRanking>? DesignArena { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ModelBenchmarks(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("artificial_analysis"u8)) ArtificialAnalysis = json.Value<ArtificialAnalysisScores>();
            else if (json.Is("design_arena"u8)) DesignArena = json.List<DesignArenaRanking>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ModelBenchmarks? IWire<ModelBenchmarks>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("artificial_analysis"u8, ArtificialAnalysis);
        json.Member("design_arena"u8, DesignArena);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
