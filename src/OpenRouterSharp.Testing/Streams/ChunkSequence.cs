using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Streams;

/// <summary>Splits a complete response into the chunks that OpenRouter would stream.</summary>
internal static class ChunkSequence
{
    private const int ArgumentsPiece = 12;

    internal static IEnumerable<ChatCompletionChunk> Of(ChatCompletion completion)
    {
        var envelope = Envelope(completion.Id, completion.Model, completion.Provider, completion.Created) with
        {
            ServiceTier = completion.ServiceTier,
            SystemFingerprint = completion.SystemFingerprint,
        };
        foreach (var choice in completion.Choices)
        {
            foreach (var delta in Deltas(choice.Message))
            {
                yield return envelope with { Choices = [new ChunkChoice { Index = choice.Index, Delta = delta }] };
            }

            yield return envelope with { Choices = [Finish(choice)] };
        }

        yield return envelope with
        {
            Usage = completion.Usage,
            RouterMetadata = completion.RouterMetadata,
            Error = completion.Error,
            UserId = completion.UserId,
            AdditionalProperties = completion.AdditionalProperties,
        };
    }

    internal static ChatCompletionChunk Envelope(string? id, ModelId? model, string? provider, long? created) => new()
    {
        Id = id,
        Object = "chat.completion.chunk",
        Created = created,
        Model = model,
        Provider = provider,
    };

    /// <summary>
    /// Creates a reasoning delta in DeepSeek's form: the role in every chunk, an empty text, the reasoning both as text and as a detail.
    /// </summary>
    internal static MessageDelta Thinking(string piece, ReasoningDetail detail) =>
        new() { Role = Role.Assistant, Content = string.Empty, Reasoning = piece, ReasoningDetails = [detail] };

    internal static MessageDelta Thinking(string piece) =>
        Thinking(piece, new ReasoningText { Text = piece, Format = ReasoningFormat.Unknown, Index = 0 });

    internal static MessageDelta Text(string piece) => new() { Role = Role.Assistant, Content = piece };

    internal static MessageDelta Silent() => Text(string.Empty);

    /// <summary>Creates the deltas of a tool call: first everything but the arguments, then the arguments in segments.</summary>
    internal static IEnumerable<ToolCallDelta> Pieces(ToolCall call, int index)
    {
        yield return new ToolCallDelta
        {
            Index = index,
            Id = call.Id,
            Type = call.Type,
            Name = call.Name,
            Arguments = string.Empty,
            AdditionalProperties = call.AdditionalProperties,
        };
        for (var i = 0; i < call.Arguments.Length; i += ArgumentsPiece)
        {
            yield return new ToolCallDelta { Index = index, Arguments = call.Arguments[i..Math.Min(i + ArgumentsPiece, call.Arguments.Length)] };
        }
    }

    private static IEnumerable<MessageDelta> Deltas(AssistantMessage? message)
    {
        if (message is null)
        {
            return [];
        }

        var thinking = message.ReasoningDetails is { Count: > 0 } details
            ? details.SelectMany(Thinking)
            : RoughTokenizer.Split(message.Reasoning).Select(static piece => Silent() with { Reasoning = piece });
        var text = RoughTokenizer.Split(message.Content?.Text).Select(Text);
        var calls = (message.ToolCalls ?? []).SelectMany(Pieces).Select(static piece => Silent() with { ToolCalls = [piece] });
        var rest = Rest(message);
        return thinking.Concat(text).Concat(calls).Concat(rest is null ? [] : [rest]);
    }

    private static IEnumerable<MessageDelta> Thinking(ReasoningDetail detail)
    {
        if (detail is not ReasoningText text)
        {
            return [Silent() with { Reasoning = (detail as ReasoningSummary)?.Summary, ReasoningDetails = [detail] }];
        }

        var pieces = RoughTokenizer.Split(text.Text).Select(piece => Thinking(piece, text with { Text = piece, Signature = null }));
        return text.Signature is null ? pieces : pieces.Append(Silent() with { ReasoningDetails = [text with { Text = null }] });
    }

    private static MessageDelta? Rest(AssistantMessage message) =>
        message is { Refusal: null, Images: null, Audio: null, Annotations: null, AdditionalProperties: null } ? null : Silent() with
        {
            Refusal = message.Refusal,
            Images = message.Images,
            Audio = message.Audio,
            Annotations = message.Annotations,
            AdditionalProperties = message.AdditionalProperties,
        };

    private static ChunkChoice Finish(ChatChoice choice) => new()
    {
        Index = choice.Index,
        Delta = Silent(),
        FinishReason = choice.FinishReason,
        NativeFinishReason = choice.NativeFinishReason,
        Logprobs = choice.Logprobs,
        Error = choice.Error,
        Text = choice.Text,
        AdditionalProperties = choice.AdditionalProperties,
    };
}
