using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the limits of the provider that OpenRouter prefers for a model.</summary>
[JsonConverter(typeof(WireConverter<TopProvider>))]
public sealed record TopProvider : IWire<TopProvider>
{
    /// <summary>Initializes a new instance of the <see cref="TopProvider"/> class.</summary>
    public TopProvider()
    {
    }

    /// <summary>Gets the maximum number of input and output tokens.</summary>
    /// <value>Tokens.</value>
    public long? ContextLength { get; init; }

    /// <summary>Gets the maximum number of output tokens.</summary>
    /// <value>Tokens.</value>
    public long? MaxCompletionTokens { get; init; }

    /// <summary>Gets a value indicating whether the provider moderates content.</summary>
    public bool? IsModerated { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private TopProvider(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("context_length"u8)) ContextLength = json.Int64();
            else if (json.Is("max_completion_tokens"u8)) MaxCompletionTokens = json.Int64();
            else if (json.Is("is_moderated"u8)) IsModerated = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static TopProvider? IWire<TopProvider>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("context_length"u8, ContextLength);
        json.Member("max_completion_tokens"u8, MaxCompletionTokens);
        json.Member("is_moderated"u8, IsModerated);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
