using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a choice: one of the completions of a request, which nearly always has exactly one.</summary>
[JsonConverter(typeof(WireConverter<ChatChoice>))]
public sealed record ChatChoice : IWire<ChatChoice>
{
    /// <summary>Initializes a new instance of the <see cref="ChatChoice"/> class.</summary>
    public ChatChoice()
    {
    }

    /// <summary>Gets the index of the choice.</summary>
    public int? Index { get; init; }

    /// <summary>Gets the generated message.</summary>
    public AssistantMessage? Message { get; init; }

    /// <summary>Gets the finish reason, normalized by OpenRouter.</summary>
    /// <remarks>Some providers send none, or <c>stop</c>, along with tool calls: check <see cref="ChatCompletion.HasToolCalls"/>.</remarks>
    public FinishReason? FinishReason { get; init; }

    /// <summary>Gets the provider's own finish reason, before normalization by OpenRouter.</summary>
    public string? NativeFinishReason { get; init; }

    /// <summary>Gets the log probabilities of the output tokens, if requested.</summary>
    public Logprobs? Logprobs { get; init; }

    /// <summary>Gets the error that occurred after generation began; the message is then partial.</summary>
    public ApiError? Error { get; init; }

    /// <summary>Gets the output of a legacy text completion, which has no <see cref="Message"/>.</summary>
    public string? Text { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ChatChoice(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("index"u8)) Index = json.Int32();
            else if (json.Is("message"u8)) Message = json.Value<AssistantMessage>();
            else if (json.Is("finish_reason"u8)) FinishReason = json.Word<FinishReason>();
            else if (json.Is("native_finish_reason"u8)) NativeFinishReason = json.Word();
            else if (json.Is("logprobs"u8)) Logprobs = json.Value<Logprobs>();
            else if (json.Is("error"u8)) Error = json.Value<ApiError>();
            else if (json.Is("text"u8)) Text = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ChatChoice? IWire<ChatChoice>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("index"u8, Index);
        json.Member("message"u8, Message);
        json.Member("finish_reason"u8, FinishReason?.Value);
        json.Member("native_finish_reason"u8, NativeFinishReason);
        json.Member("logprobs"u8, Logprobs);
        json.Member("error"u8, Error);
        json.Member("text"u8, Text);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
