using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the verdict of the alignment plugin on one call of the model.</summary>
[JsonConverter(typeof(WireConverter<AlignmentCall>))]
public sealed record AlignmentCall : IWire<AlignmentCall>
{
    /// <summary>Initializes a new instance of the <see cref="AlignmentCall"/> class.</summary>
    public AlignmentCall()
    {
    }

    /// <summary>Gets the number of the call.</summary>
    /// <value>1 for the first call.</value>
    public int? Call { get; init; }

    /// <summary>Gets the outcome.</summary>
    public AlignmentOutcome? Outcome { get; init; }

    /// <summary>Gets the verdicts, one for each rule.</summary>
    public IReadOnlyList<AlignmentRule>? Rules { get; init; }

    /// <summary>Gets the reason for which there is no verdict: <c>cut</c>, <c>evaluator_error</c>, <c>malformed_answer</c> or <c>time_limit</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private AlignmentCall(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("call"u8)) Call = json.Int32();
            else if (json.Is("outcome"u8)) Outcome = json.Word<AlignmentOutcome>();
            else if (json.Is("rules"u8)) Rules = json.List<AlignmentRule>();
            else if (json.Is("reason"u8)) Reason = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AlignmentCall? IWire<AlignmentCall>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("call"u8, Call);
        json.Member("outcome"u8, Outcome?.Value);
        json.Member("rules"u8, Rules);
        json.Member("reason"u8, Reason);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
