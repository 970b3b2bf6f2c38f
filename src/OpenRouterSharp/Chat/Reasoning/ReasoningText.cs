using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents reasoning in plain text (<c>reasoning.text</c>).</summary>
[JsonConverter(typeof(WireConverter<ReasoningText>))]
public sealed record ReasoningText : ReasoningDetail, IWire<ReasoningText>
{
    internal const string Tag = "reasoning.text";

    /// <summary>Initializes a new instance of the <see cref="ReasoningText"/> class.</summary>
    public ReasoningText()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the text. The final detail of a stream has only the signature and no text.</summary>
    public string? Text { get; init => field = Changed(value); }

    /// <summary>Gets the provider's signature of the text; both must be sent back unchanged.</summary>
    public string? Signature { get; init => field = Changed(value); }

    internal ReasoningText(ref WireReader json)
    {
        var start = json.TokenStart;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("text"u8)) Text = ReadText(ref json);
            else if (json.Is("signature"u8)) Signature = json.String();
            else ReadMember(ref json);
        }

        Remember(ref json, outer, start);
    }

    static ReasoningText? IWire<ReasoningText>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.Member("text"u8, Text);
        json.Member("signature"u8, Signature);
    }

    private static string? ReadText(ref WireReader json)
    {
        json.Places[DeltaText.Detail] = json.Place;
        return json.String();
    }
}
