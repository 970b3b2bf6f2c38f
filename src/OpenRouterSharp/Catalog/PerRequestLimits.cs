using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the token limits of a request to a model.</summary>
[JsonConverter(typeof(WireConverter<PerRequestLimits>))]
public sealed record PerRequestLimits : IWire<PerRequestLimits>
{
    /// <summary>Initializes a new instance of the <see cref="PerRequestLimits"/> class.</summary>
    public PerRequestLimits()
    {
    }

    /// <summary>Gets the maximum number of prompt tokens.</summary>
    /// <value>Tokens.</value>
    public long? PromptTokens { get; init; }

    /// <summary>Gets the maximum number of completion tokens.</summary>
    /// <value>Tokens.</value>
    public long? CompletionTokens { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private PerRequestLimits(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("prompt_tokens"u8)) PromptTokens = json.Int64();
            else if (json.Is("completion_tokens"u8)) CompletionTokens = json.Int64();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static PerRequestLimits? IWire<PerRequestLimits>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("prompt_tokens"u8, PromptTokens);
        json.Member("completion_tokens"u8, CompletionTokens);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
