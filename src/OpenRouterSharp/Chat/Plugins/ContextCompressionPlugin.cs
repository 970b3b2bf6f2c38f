using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the shortening of prompts that are too long (<c>context-compression</c>).</summary>
[JsonConverter(typeof(WireConverter<ContextCompressionPlugin>))]
public sealed record ContextCompressionPlugin : Plugin, IWire<ContextCompressionPlugin>
{
    internal const string Tag = "context-compression";

    /// <summary>Initializes a new instance of the <see cref="ContextCompressionPlugin"/> class.</summary>
    public ContextCompressionPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets whether the plugin is on.</summary>
    /// <value>Unset is on for endpoints with a context of at most 8192 tokens.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets how a prompt is shortened.</summary>
    public CompressionEngine? Engine { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal ContextCompressionPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("engine"u8)) Engine = json.Word() is { } word ? new(word) : null;
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ContextCompressionPlugin? IWire<ContextCompressionPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("enabled"u8, Enabled);
        json.Member("engine"u8, Engine?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
