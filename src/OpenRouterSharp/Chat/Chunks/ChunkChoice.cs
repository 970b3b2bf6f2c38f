using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents what a chunk adds to one of the answers.</summary>
public sealed record ChunkChoice
{
    /// <summary>Gets which answer the chunk adds to; where it is missing, the position in the chunk says so.</summary>
    [JsonPropertyName("index")]
    public int? Index { get; init; }

    /// <summary>Gets what is added; never <see langword="null"/>.</summary>
    [JsonPropertyName("delta")]
    public MessageDelta Delta { get => field ?? MessageDelta.Empty; init; }

    /// <summary>Gets why the model stopped, in OpenRouter's words. It may come twice, and usage may follow it: read on to the end.</summary>
    [JsonPropertyName("finish_reason")]
    public FinishReason? FinishReason { get; init; }

    /// <summary>Gets why the model stopped, in the provider's words.</summary>
    [JsonPropertyName("native_finish_reason")]
    public string? NativeFinishReason { get; init; }

    /// <summary>Gets how likely the added tokens were, where the request asked for it.</summary>
    [JsonPropertyName("logprobs")]
    public Logprobs? Logprobs { get; init; }

    /// <summary>Gets what went wrong after the answer began.</summary>
    [JsonPropertyName("error")]
    [JsonConverter(typeof(ApiErrorConverter))]
    public ApiError? Error { get; init; }

    /// <summary>Gets the next characters in the form of the old text completions, which have no <see cref="Delta"/>.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
