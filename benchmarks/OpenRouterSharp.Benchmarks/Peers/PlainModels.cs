using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp.Benchmarks.Peers;

/// <summary>A request as one would write it by hand.</summary>
public sealed record PlainRequest
{
    public string? Model { get; init; }

    public IReadOnlyList<PlainMessage>? Messages { get; init; }

    public double? Temperature { get; init; }

    public int? MaxTokens { get; init; }

    public PlainEffort? Reasoning { get; init; }

    public bool? Stream { get; init; }
}

public sealed record PlainEffort
{
    public string? Effort { get; init; }
}

/// <summary>The models that one would write by hand for System.Text.Json: every field, no leniency, nothing unknown kept.</summary>
public sealed record PlainChunk
{
    public string? Id { get; init; }

    public string? Provider { get; init; }

    public string? Model { get; init; }

    public string? Object { get; init; }

    public long? Created { get; init; }

    public IReadOnlyList<PlainChoice>? Choices { get; init; }

    public PlainUsage? Usage { get; init; }

    public string? ServiceTier { get; init; }

    public string? SystemFingerprint { get; init; }

    public JsonElement? Error { get; init; }
}

public sealed record PlainChoice
{
    // Some hosts send it as text.
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int? Index { get; init; }

    public PlainMessage? Delta { get; init; }

    public PlainMessage? Message { get; init; }

    public string? FinishReason { get; init; }

    public string? NativeFinishReason { get; init; }

    public PlainLogprobs? Logprobs { get; init; }
}

public sealed record PlainMessage
{
    public string? Role { get; init; }

    public string? Content { get; init; }

    public string? Reasoning { get; init; }

    public IReadOnlyList<PlainDetail>? ReasoningDetails { get; init; }

    public IReadOnlyList<PlainToolCall>? ToolCalls { get; init; }

    public string? Refusal { get; init; }

    public IReadOnlyList<PlainImage>? Images { get; init; }

    public JsonElement? Audio { get; init; }

    public IReadOnlyList<PlainAnnotation>? Annotations { get; init; }
}

public sealed record PlainDetail
{
    public string? Type { get; init; }

    public string? Text { get; init; }

    public string? Summary { get; init; }

    public string? Data { get; init; }

    public string? Signature { get; init; }

    public string? Id { get; init; }

    public string? Format { get; init; }

    public int? Index { get; init; }
}

public sealed record PlainToolCall
{
    public int? Index { get; init; }

    public string? Id { get; init; }

    public string? Type { get; init; }

    public PlainFunction? Function { get; init; }
}

public sealed record PlainFunction
{
    public string? Name { get; init; }

    public string? Arguments { get; init; }
}

public sealed record PlainUsage
{
    public long? PromptTokens { get; init; }

    public long? CompletionTokens { get; init; }

    public long? TotalTokens { get; init; }

    public decimal? Cost { get; init; }

    public bool? IsByok { get; init; }

    public PlainPromptDetails? PromptTokensDetails { get; init; }

    public PlainCompletionDetails? CompletionTokensDetails { get; init; }

    public PlainCostDetails? CostDetails { get; init; }
}

public sealed record PlainPromptDetails
{
    public long? CachedTokens { get; init; }

    public long? CacheWriteTokens { get; init; }

    public long? AudioTokens { get; init; }
}

public sealed record PlainCompletionDetails
{
    public long? ReasoningTokens { get; init; }

    public long? ImageTokens { get; init; }

    public long? AudioTokens { get; init; }
}

public sealed record PlainCostDetails
{
    public decimal? UpstreamInferenceCost { get; init; }

    public decimal? UpstreamInferencePromptCost { get; init; }

    public decimal? UpstreamInferenceCompletionsCost { get; init; }
}

public sealed record PlainLogprobs
{
    public IReadOnlyList<PlainTokenLogprob>? Content { get; init; }

    public IReadOnlyList<PlainTokenLogprob>? Refusal { get; init; }
}

public sealed record PlainTokenLogprob
{
    public string? Token { get; init; }

    public double? Logprob { get; init; }

    public IReadOnlyList<int>? Bytes { get; init; }

    public IReadOnlyList<PlainTokenLogprob>? TopLogprobs { get; init; }
}

public sealed record PlainImage
{
    public string? Type { get; init; }

    public PlainUrl? ImageUrl { get; init; }

    public int? Index { get; init; }
}

public sealed record PlainUrl
{
    public string? Url { get; init; }
}

public sealed record PlainAnnotation
{
    public string? Type { get; init; }

    public PlainCitation? UrlCitation { get; init; }
}

public sealed record PlainCitation
{
    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Content { get; init; }

    public int? StartIndex { get; init; }

    public int? EndIndex { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainChunk))]
[JsonSerializable(typeof(PlainRequest))]
public sealed partial class PlainJsonContext : JsonSerializerContext;
