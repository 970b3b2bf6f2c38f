using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the compression of overlong prompts (<c>context-compression</c>).</summary>
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

    /// <summary>Gets a value indicating whether the plugin is enabled.</summary>
    /// <value>Default: enabled for endpoints with a context length of at most 8192 tokens.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets the compression engine.</summary>
    public CompressionEngine? Engine { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal ContextCompressionPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("engine"u8)) Engine = json.Word<CompressionEngine>();
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
