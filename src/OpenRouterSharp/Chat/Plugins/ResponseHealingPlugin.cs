using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the repair of malformed JSON in a response (<c>response-healing</c>).</summary>
/// <remarks>Only without streaming, and for the response formats <c>json_object</c> and <c>json_schema</c>.</remarks>
[JsonConverter(typeof(WireConverter<ResponseHealingPlugin>))]
public sealed record ResponseHealingPlugin : Plugin, IWire<ResponseHealingPlugin>
{
    internal const string Tag = "response-healing";

    /// <summary>Initializes a new instance of the <see cref="ResponseHealingPlugin"/> class.</summary>
    public ResponseHealingPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets a value indicating whether the plugin is enabled.</summary>
    /// <value>Default: enabled.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal ResponseHealingPlugin(ref WireReader json)
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

    static ResponseHealingPlugin? IWire<ResponseHealingPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("enabled"u8, Enabled);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
