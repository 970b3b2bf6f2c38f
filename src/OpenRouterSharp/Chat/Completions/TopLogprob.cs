using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a candidate token for a position and its log probability.</summary>
[JsonConverter(typeof(WireConverter<TopLogprob>))]
public sealed record TopLogprob : IWire<TopLogprob>
{
    /// <summary>Initializes a new instance of the <see cref="TopLogprob"/> class.</summary>
    public TopLogprob()
    {
    }

    /// <summary>Gets the token as text.</summary>
    public string? Token { get; init; }

    /// <summary>Gets the natural logarithm of the token's probability.</summary>
    public double? Logprob { get; init; }

    /// <summary>Gets the UTF-8 bytes of the token; a character may span several tokens.</summary>
    public IReadOnlyList<byte>? Bytes { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private TopLogprob(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("token"u8)) Token = json.String();
            else if (json.Is("logprob"u8)) Logprob = json.Double();
            else if (json.Is("bytes"u8)) Bytes = json.Bytes();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static TopLogprob? IWire<TopLogprob>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("token"u8, Token);
        json.Member("logprob"u8, Logprob);
        json.Member("bytes"u8, Bytes);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
