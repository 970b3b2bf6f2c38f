using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents moderation of the prompt for harmful content (<c>moderation</c>).</summary>
[JsonConverter(typeof(WireConverter<ModerationPlugin>))]
public sealed record ModerationPlugin : Plugin, IWire<ModerationPlugin>
{
    internal const string Tag = "moderation";

    /// <summary>Initializes a new instance of the <see cref="ModerationPlugin"/> class.</summary>
    public ModerationPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets a value indicating whether the plugin is enabled.</summary>
    /// <value>Default: enabled.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal ModerationPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ModerationPlugin? IWire<ModerationPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("enabled"u8, Enabled);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
