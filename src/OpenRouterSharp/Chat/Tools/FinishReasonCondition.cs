using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a stop condition on the finish reason of a turn (<c>finish_reason_is</c>).</summary>
[JsonConverter(typeof(WireConverter<FinishReasonCondition>))]
public sealed record FinishReasonCondition : StopCondition, IWire<FinishReasonCondition>
{
    internal const string Tag = "finish_reason_is";

    /// <summary>Initializes a new instance of the <see cref="FinishReasonCondition"/> class.</summary>
    public FinishReasonCondition()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the finish reason.</summary>
    public FinishReason? Reason { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal FinishReasonCondition(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("reason"u8)) Reason = json.Word<FinishReason>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static FinishReasonCondition? IWire<FinishReasonCondition>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("reason"u8, Reason?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
