using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents how a model with a web search of its own searches.</summary>
public sealed record WebSearchOptions
{
    /// <summary>Gets how much of what was found the model sees.</summary>
    [JsonPropertyName("search_context_size")]
    public SearchContextSize? SearchContextSize { get; init; }

    /// <summary>Gets where the searching person is.</summary>
    [JsonPropertyName("user_location")]
    public UserLocation? UserLocation { get; init; }

    /// <summary>Gets who searches.</summary>
    [JsonPropertyName("engine")]
    public WebSearchEngine? Engine { get; init; }

    /// <summary>Gets how many results one search gives.</summary>
    [JsonPropertyName("max_results")]
    public int? MaxResults { get; init; }

    /// <summary>Gets the text that introduces the results to the model.</summary>
    [JsonPropertyName("search_prompt")]
    public string? SearchPrompt { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
