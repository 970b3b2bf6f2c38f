using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <content>What travels beside the body, or not at all.</content>
public sealed partial record ChatRequest
{
    /// <summary>Gets whether the answer tells how it was routed (header <c>X-OpenRouter-Metadata</c>).</summary>
    [JsonIgnore]
    public bool? IncludeRouterMetadata { get; init; }

    /// <summary>Gets whether OpenRouter may answer from its cache (headers <c>X-OpenRouter-Cache</c>, <c>-TTL</c> and <c>-Clear</c>).</summary>
    [JsonIgnore]
    public ResponseCacheSettings? ResponseCache { get; init; }

    /// <summary>Gets the beta features of Claude to use, such as <c>interleaved-thinking-2025-05-14</c> (header <c>x-anthropic-beta</c>).</summary>
    [JsonIgnore]
    public IReadOnlyList<string>? AnthropicBetas { get; init; }

    /// <summary>Gets further headers of this request.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Gets what is told about signs of life while a stream has nothing to say yet.</summary>
    [JsonIgnore]
    public IProgress<StreamKeepAlive>? KeepAlives { get; init; }
}
