using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents thinking that only the provider can read (<c>reasoning.encrypted</c>).</summary>
public sealed record EncryptedReasoning : ReasoningDetail
{
    internal const string Tag = "reasoning.encrypted";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the opaque data. While streaming it may read <c>[REDACTED]</c>.</summary>
    [JsonPropertyName("data")]
    public string? Data { get; init => field = Changed(value); }
}
