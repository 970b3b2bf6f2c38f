using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a page that the answer cites (<c>url_citation</c>).</summary>
public sealed record UrlCitation : Annotation
{
    internal const string Tag = "url_citation";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the page and the place where it is cited (<c>url_citation</c>).</summary>
    [JsonPropertyName("url_citation")]
    public CitedPage? Page { get; init => field = Changed(value); }

    /// <summary>Gets the page's address.</summary>
    [JsonIgnore]
    public string? Url => Page?.Url;

    /// <summary>Gets the page's title.</summary>
    [JsonIgnore]
    public string? Title => Page?.Title;
}

/// <summary>Represents a page and the place in the answer where it is cited.</summary>
public sealed record CitedPage
{
    /// <summary>Gets the page's address.</summary>
    [JsonPropertyName("url")]
    public string? Url { get; init; }

    /// <summary>Gets the page's title.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary>Gets the passage of the page.</summary>
    [JsonPropertyName("content")]
    public string? Content { get; init; }

    /// <summary>Gets where in the answer's text the cited part begins.</summary>
    [JsonPropertyName("start_index")]
    public int? StartIndex { get; init; }

    /// <summary>Gets where in the answer's text the cited part ends.</summary>
    [JsonPropertyName("end_index")]
    public int? EndIndex { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
