using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of <see cref="DateTimeTool"/>.</summary>
public sealed record DateTimeToolParameters
{
    /// <summary>Gets the IANA name of the time zone, such as <c>Europe/Berlin</c>.</summary>
    /// <value>Default UTC.</value>
    [JsonPropertyName("timezone")]
    public string? Timezone { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
