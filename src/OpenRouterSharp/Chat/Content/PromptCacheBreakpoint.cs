using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a prompt-cache breakpoint in OpenAI's form, for GPT-5.6 and later.</summary>
[JsonConverter(typeof(WireConverter<PromptCacheBreakpoint>))]
public sealed record PromptCacheBreakpoint : IWire<PromptCacheBreakpoint>
{
    /// <summary>Initializes a new instance of the <see cref="PromptCacheBreakpoint"/> class.</summary>
    public PromptCacheBreakpoint()
    {
    }

    /// <summary>Gets an explicit breakpoint.</summary>
    public static PromptCacheBreakpoint Explicit => new();

    /// <summary>Gets the mode in which the breakpoint is set.</summary>
    /// <value><see cref="PromptCacheMode.Explicit"/>, the only mode defined.</value>
    public PromptCacheMode Mode { get => field == default ? PromptCacheMode.Explicit : field; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private PromptCacheBreakpoint(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("mode"u8)) Mode = json.Word<PromptCacheMode>() ?? default;
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static PromptCacheBreakpoint? IWire<PromptCacheBreakpoint>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("mode"u8, Mode.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
