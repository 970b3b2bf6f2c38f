using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the ranking of a model in a category of Design Arena.</summary>
[JsonConverter(typeof(WireConverter<DesignArenaRanking>))]
public sealed record DesignArenaRanking : IWire<DesignArenaRanking>
{
    /// <summary>Initializes a new instance of the <see cref="DesignArenaRanking"/> class.</summary>
    public DesignArenaRanking()
    {
    }

    /// <summary>Gets the arena.</summary>
    public string? Arena { get; init; }

    /// <summary>Gets the category.</summary>
    public string? Category { get; init; }

    /// <summary>Gets the Elo rating.</summary>
    public double? Elo { get; init; }

    /// <summary>Gets the share of wins.</summary>
    /// <value>Percent.</value>
    public double? WinRate { get; init; }

    /// <summary>Gets the rank, from 1.</summary>
    public long? Rank { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private DesignArenaRanking(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("arena"u8)) Arena = json.Word();
            else if (json.Is("category"u8)) Category = json.Word();
            else if (json.Is("elo"u8)) Elo = json.Double();
            else if (json.Is("win_rate"u8)) WinRate = json.Double();
            else if (json.Is("rank"u8)) Rank = json.Int64();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static DesignArenaRanking? IWire<DesignArenaRanking>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("arena"u8, Arena);
        json.Member("category"u8, Category);
        json.Member("elo"u8, Elo);
        json.Member("win_rate"u8, WinRate);
        json.Member("rank"u8, Rank);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
