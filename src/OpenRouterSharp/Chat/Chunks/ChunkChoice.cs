using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the increment that a chunk adds to a choice.</summary>
[JsonConverter(typeof(WireConverter<ChunkChoice>))]
public sealed record ChunkChoice : IWire<ChunkChoice>
{
    /// <summary>Initializes a new instance of the <see cref="ChunkChoice"/> class.</summary>
    public ChunkChoice()
    {
    }

    /// <summary>Gets the index of the choice; if missing, the position in the chunk takes its place.</summary>
    public int? Index { get; init; }

    /// <summary>Gets the message increment; never <see langword="null"/>.</summary>
    public MessageDelta Delta { get => field ?? MessageDelta.Empty; init; }

    /// <summary>Gets the finish reason, normalized by OpenRouter. It may arrive twice, and usage may follow it: read to the end of the stream.</summary>
    public FinishReason? FinishReason { get; init; }

    /// <summary>Gets the provider's own finish reason, before normalization by OpenRouter.</summary>
    public string? NativeFinishReason { get; init; }

    /// <summary>Gets the log probabilities of the added tokens, if requested.</summary>
    public Logprobs? Logprobs { get; init; }

    /// <summary>Gets the error that occurred after generation began.</summary>
    public ApiError? Error { get; init; }

    /// <summary>Gets the text increment of a legacy text completion, which has no <see cref="Delta"/>.</summary>
    public string? Text { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ChunkChoice(ref WireReader json)
    {
        MessageDelta? message = null;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("index"u8)) Index = json.Int32();
            else if (json.Is("delta"u8)) Delta = json.Value<MessageDelta>()!;
            else if (json.Is("finish_reason"u8)) FinishReason = json.Word<FinishReason>();
            else if (json.Is("native_finish_reason"u8)) NativeFinishReason = json.Word();
            else if (json.Is("logprobs"u8)) Logprobs = json.Value<Logprobs>();
            else if (json.Is("error"u8)) Error = json.Value<ApiError>();
            else if (json.Is("text"u8)) Text = json.String();
            else if (json.Is("message"u8) && json.IsObject) message = ReadMessage(ref json);
            else json.Keep();
        }

        // A message instead of a delta is an increment; beside a delta it is the completion so far.
        if (message is not null && ReferenceEquals(Delta, MessageDelta.Empty))
        {
            Delta = message;
            json.Forget("message");

            // The places are those of a delta.
            json.Places = default;
        }

        AdditionalProperties = json.End(outer);
    }

    static ChunkChoice? IWire<ChunkChoice>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("index"u8, Index);
        json.Member("delta"u8, Delta);
        json.Member("finish_reason"u8, FinishReason?.Value);
        json.Member("native_finish_reason"u8, NativeFinishReason);
        json.Member("logprobs"u8, Logprobs);
        json.Member("error"u8, Error);
        json.Member("text"u8, Text);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }

    private static MessageDelta? ReadMessage(ref WireReader json)
    {
        var message = json;
        json.Keep();
        return message.Value<MessageDelta>();
    }
}
