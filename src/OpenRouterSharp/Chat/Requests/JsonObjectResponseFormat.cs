using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents an answer that is some JSON object (<c>json_object</c>).</summary>
/// <remarks>Tell the model so in the prompt as well.</remarks>
public sealed record JsonObjectResponseFormat : ResponseFormat
{
    internal const string Tag = "json_object";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
