using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a text part of a message's content (<c>text</c>).</summary>
[JsonConverter(typeof(WireConverter<TextPart>))]
public sealed record TextPart : ContentPart, IWire<TextPart>
{
    internal const string Tag = "text";

    /// <summary>Initializes a new instance of the <see cref="TextPart"/> class.</summary>
    public TextPart()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TextPart"/> class.</summary>
    /// <param name="text">The text.</param>
    public TextPart(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the text of the part; empty by default.</summary>
    public string Text { get => field ?? string.Empty; init; }

    /// <summary>Gets the prompt-cache breakpoint that follows this part.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets the prompt-cache breakpoint in OpenAI's form.</summary>
    public PromptCacheBreakpoint? PromptCacheBreakpoint { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal TextPart(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("text"u8)) Text = json.String()!;
            else if (json.Is("cache_control"u8)) CacheControl = json.Value<CacheControl>();
            else if (json.Is("prompt_cache_breakpoint"u8)) PromptCacheBreakpoint = json.Value<PromptCacheBreakpoint>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static TextPart? IWire<TextPart>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("text"u8, Text);
        json.Member("cache_control"u8, CacheControl);
        json.Member("prompt_cache_breakpoint"u8, PromptCacheBreakpoint);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
