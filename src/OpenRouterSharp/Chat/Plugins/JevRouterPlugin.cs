using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the settings of the Jev router (<c>jev-router</c>).</summary>
[JsonConverter(typeof(WireConverter<JevRouterPlugin>))]
public sealed record JevRouterPlugin : Plugin, IWire<JevRouterPlugin>
{
    internal const string Tag = "jev-router";

    /// <summary>Initializes a new instance of the <see cref="JevRouterPlugin"/> class.</summary>
    public JevRouterPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets the models to restrict the selection to, in addition to <see cref="AllowedModels"/>. <c>*</c> is a wildcard for any text.</summary>
    /// <value>At most 1,024 patterns. A list that matches no model is ignored.</value>
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>Gets the models to restrict the selection to. <c>*</c> is a wildcard for any text.</summary>
    /// <value>At most 1,024 patterns.</value>
    public IReadOnlyList<string>? AllowedModels { get; init; }

    /// <summary>Gets the models to exclude from the selection, even if they are allowed. <c>*</c> is a wildcard for any text.</summary>
    /// <value>At most 1,024 patterns. A list that leaves no model fails with status 404.</value>
    public IReadOnlyList<string>? ExcludedModels { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal JevRouterPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("models"u8)) Models = json.StringsWithNulls();
            else if (json.Is("allowed_models"u8)) AllowedModels = json.StringsWithNulls();
            else if (json.Is("excluded_models"u8)) ExcludedModels = json.StringsWithNulls();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static JevRouterPlugin? IWire<JevRouterPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("models"u8, Models);
        json.Member("allowed_models"u8, AllowedModels);
        json.Member("excluded_models"u8, ExcludedModels);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
