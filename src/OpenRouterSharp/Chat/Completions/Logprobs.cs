using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the log probabilities of the tokens of a choice.</summary>
[JsonConverter(typeof(WireConverter<Logprobs>))]
public sealed record Logprobs : IWire<Logprobs>
{
    /// <summary>Initializes a new instance of the <see cref="Logprobs"/> class.</summary>
    public Logprobs()
    {
    }

    /// <summary>Gets the log probabilities of the content tokens.</summary>
    public IReadOnlyList<TokenLogprob>? Content { get; init; }

    /// <summary>Gets the log probabilities of the refusal tokens.</summary>
    public IReadOnlyList<TokenLogprob>? Refusal { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private Logprobs(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("content"u8)) Content = json.List<TokenLogprob>();
            else if (json.Is("refusal"u8)) Refusal = json.List<TokenLogprob>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static Logprobs? IWire<Logprobs>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("content"u8, Content);
        json.Member("refusal"u8, Refusal);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
