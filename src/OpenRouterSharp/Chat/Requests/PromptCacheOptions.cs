using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the prompt caching options of OpenAI models, for GPT-5.6 and later.</summary>
[JsonConverter(typeof(WireConverter<PromptCacheOptions>))]
public sealed record PromptCacheOptions : IWire<PromptCacheOptions>
{
    /// <summary>Initializes a new instance of the <see cref="PromptCacheOptions"/> class.</summary>
    public PromptCacheOptions()
    {
    }

    /// <summary>Gets the mode in which breakpoints are set.</summary>
    /// <value><see cref="PromptCacheMode.Explicit"/>, the only mode defined.</value>
    public PromptCacheMode Mode { get => field == default ? PromptCacheMode.Explicit : field; init; }

    /// <summary>Gets the time to live of the cached prompt, such as <c>30m</c>.</summary>
    /// <value>At least 30 minutes.</value>
    public string? Ttl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private PromptCacheOptions(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("mode"u8)) Mode = json.Word<PromptCacheMode>() ?? default;
            else if (json.Is("ttl"u8)) Ttl = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static PromptCacheOptions? IWire<PromptCacheOptions>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("mode"u8, Mode.Value);
        json.Member("ttl"u8, Ttl);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
