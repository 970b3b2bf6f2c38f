using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents thinking that the provider summed up (<c>reasoning.summary</c>).</summary>
public sealed record ReasoningSummary : ReasoningDetail
{
    internal const string Tag = "reasoning.summary";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the summary.</summary>
    [JsonPropertyName("summary")]
    public string? Summary { get; init => field = Changed(value); }
}
