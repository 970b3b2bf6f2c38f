using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents one of the answers to a request; nearly always there is one.</summary>
public sealed record ChatChoice
{
    /// <summary>Gets the answer's position.</summary>
    [JsonPropertyName("index")]
    public int? Index { get; init; }

    /// <summary>Gets the answer.</summary>
    [JsonPropertyName("message")]
    public AssistantMessage? Message { get; init; }

    /// <summary>Gets why the model stopped, in OpenRouter's words.</summary>
    /// <remarks>Some providers send none, or <c>stop</c>, together with tool calls: ask <see cref="ChatCompletion.HasToolCalls"/>.</remarks>
    [JsonPropertyName("finish_reason")]
    public FinishReason? FinishReason { get; init; }

    /// <summary>Gets why the model stopped, in the provider's words.</summary>
    [JsonPropertyName("native_finish_reason")]
    public string? NativeFinishReason { get; init; }

    /// <summary>Gets how likely the answer's tokens were, where the request asked for it.</summary>
    [JsonPropertyName("logprobs")]
    public Logprobs? Logprobs { get; init; }

    /// <summary>Gets what went wrong after the answer began; the message is then partial.</summary>
    [JsonPropertyName("error")]
    [JsonConverter(typeof(ApiErrorConverter))]
    public ApiError? Error { get; init; }

    /// <summary>Gets the answer in the form of the old text completions, which have no <see cref="Message"/>.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
