using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the settings of the Switchyard router (<c>switchyard-router</c>).</summary>
[JsonConverter(typeof(WireConverter<SwitchyardRouterPlugin>))]
public sealed record SwitchyardRouterPlugin : Plugin, IWire<SwitchyardRouterPlugin>
{
    internal const string Tag = "switchyard-router";

    /// <summary>Initializes a new instance of the <see cref="SwitchyardRouterPlugin"/> class.</summary>
    public SwitchyardRouterPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets the selection algorithm.</summary>
    /// <value>Default: <see cref="SwitchyardAlgorithm.Stage"/>.</value>
    public SwitchyardAlgorithm? Algorithm { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal SwitchyardRouterPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("algorithm"u8)) Algorithm = json.Word<SwitchyardAlgorithm>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static SwitchyardRouterPlugin? IWire<SwitchyardRouterPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("algorithm"u8, Algorithm?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
