using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a stop condition on the number of tokens used (<c>max_tokens_used</c>).</summary>
[JsonConverter(typeof(WireConverter<TokensUsedCondition>))]
public sealed record TokensUsedCondition : StopCondition, IWire<TokensUsedCondition>
{
    internal const string Tag = "max_tokens_used";

    /// <summary>Initializes a new instance of the <see cref="TokensUsedCondition"/> class.</summary>
    public TokensUsedCondition()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the number of tokens.</summary>
    public long? MaxTokens { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal TokensUsedCondition(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("max_tokens"u8)) MaxTokens = json.Int64();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static TokensUsedCondition? IWire<TokensUsedCondition>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("max_tokens"u8, MaxTokens);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
