using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the settings of fusion: several models respond, and their responses are merged into one (<c>fusion</c>).</summary>
[JsonConverter(typeof(WireConverter<FusionPlugin>))]
public sealed record FusionPlugin : Plugin, IWire<FusionPlugin>
{
    internal const string Tag = "fusion";

    /// <summary>Initializes a new instance of the <see cref="FusionPlugin"/> class.</summary>
    public FusionPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets a value indicating whether the plugin is enabled.</summary>
    /// <value>Default: enabled.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets the models to query.</summary>
    /// <value>1 to 8 models.</value>
    public IReadOnlyList<string>? AnalysisModels { get; init; }

    /// <summary>Gets the model that merges the responses.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the maximum number of tool calls per model.</summary>
    /// <value>1 to 16.</value>
    public int? MaxToolCalls { get; init; }

    /// <summary>Gets the preset selection of models.</summary>
    public FusionPreset? Preset { get; init; }

    /// <summary>Gets the server tools available to the queried models.</summary>
    /// <value>At most 8 tools.</value>
    public IReadOnlyList<Tool>? Tools { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal FusionPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("analysis_models"u8)) AnalysisModels = json.StringsWithNulls();
            else if (json.Is("model"u8)) Model = json.String();
            else if (json.Is("max_tool_calls"u8)) MaxToolCalls = json.Int32();
            else if (json.Is("preset"u8)) Preset = json.Word<FusionPreset>();
            else if (json.Is("tools"u8)) Tools = json.ListWithNulls<Tool>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static FusionPlugin? IWire<FusionPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("enabled"u8, Enabled);
        json.Member("analysis_models"u8, AnalysisModels);
        json.Member("model"u8, Model);
        json.Member("max_tool_calls"u8, MaxToolCalls);
        json.Member("preset"u8, Preset?.Value);
        json.Member("tools"u8, Tools);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
