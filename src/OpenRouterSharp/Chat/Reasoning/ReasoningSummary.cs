using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents reasoning summarized by the provider (<c>reasoning.summary</c>).</summary>
[JsonConverter(typeof(WireConverter<ReasoningSummary>))]
public sealed record ReasoningSummary : ReasoningDetail, IWire<ReasoningSummary>
{
    internal const string Tag = "reasoning.summary";

    /// <summary>Initializes a new instance of the <see cref="ReasoningSummary"/> class.</summary>
    public ReasoningSummary()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the summary of the reasoning.</summary>
    public string? Summary { get; init => field = Changed(value); }

    internal ReasoningSummary(ref WireReader json)
    {
        var start = json.TokenStart;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("summary"u8)) Summary = ReadSummary(ref json);
            else ReadMember(ref json);
        }

        Remember(ref json, outer, start);
    }

    static ReasoningSummary? IWire<ReasoningSummary>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private static string? ReadSummary(ref WireReader json)
    {
        json.Places[DeltaText.Detail] = json.Place;
        return json.String();
    }

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.Member("summary"u8, Summary);
    }
}
