using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a stop condition on the number of steps (<c>step_count_is</c>).</summary>
[JsonConverter(typeof(WireConverter<StepCountCondition>))]
public sealed record StepCountCondition : StopCondition, IWire<StepCountCondition>
{
    internal const string Tag = "step_count_is";

    /// <summary>Initializes a new instance of the <see cref="StepCountCondition"/> class.</summary>
    public StepCountCondition()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the number of steps.</summary>
    public int? StepCount { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal StepCountCondition(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("step_count"u8)) StepCount = json.Int32();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static StepCountCondition? IWire<StepCountCondition>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("step_count"u8, StepCount);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
