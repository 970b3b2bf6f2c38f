using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents an output token and its log probability.</summary>
[JsonConverter(typeof(WireConverter<TokenLogprob>))]
public sealed record TokenLogprob : IWire<TokenLogprob>
{
    /// <summary>Initializes a new instance of the <see cref="TokenLogprob"/> class.</summary>
    public TokenLogprob()
    {
    }

    /// <summary>Gets the token as text.</summary>
    public string? Token { get; init; }

    /// <summary>Gets the natural logarithm of the token's probability.</summary>
    public double? Logprob { get; init; }

    /// <summary>Gets the UTF-8 bytes of the token; a character may span several tokens.</summary>
    public IReadOnlyList<byte>? Bytes { get; init; }

    /// <summary>Gets the most likely tokens at this position.</summary>
    public IReadOnlyList<TopLogprob>? TopLogprobs { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private TokenLogprob(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("token"u8)) Token = json.String();
            else if (json.Is("logprob"u8)) Logprob = json.Double();
            else if (json.Is("bytes"u8)) Bytes = json.Bytes();
            else if (json.Is("top_logprobs"u8)) TopLogprobs = json.List<TopLogprob>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static TokenLogprob? IWire<TokenLogprob>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("token"u8, Token);
        json.Member("logprob"u8, Logprob);
        json.Member("bytes"u8, Bytes);
        json.Member("top_logprobs"u8, TopLogprobs);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
