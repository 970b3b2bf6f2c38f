using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of <see cref="ImageGenerationTool"/>.</summary>
public sealed record ImageGenerationToolParameters
{
    /// <summary>Gets the model that makes the image.</summary>
    /// <value>Default <c>openai/gpt-5-image</c>.</value>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Gets or sets the options of the image model, such as <c>aspect_ratio</c>, <c>quality</c> or <c>size</c>.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
