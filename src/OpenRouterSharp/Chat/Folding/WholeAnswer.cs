namespace OpenRouterSharp;

/// <summary>Converts a complete response to a streaming call into one equivalent chunk.</summary>
internal static class WholeAnswer
{
    internal static ChatCompletionChunk ToChunk(this ChatCompletion completion)
    {
        var choices = new ChunkChoice[completion.Choices.Count];
        for (var i = 0; i < choices.Length; i++)
        {
            choices[i] = ToChunk(completion.Choices[i], i);
        }

        return new ChatCompletionChunk
        {
            Id = completion.Id,
            Object = "chat.completion.chunk",
            Created = completion.Created,
            Model = completion.Model,
            Provider = completion.Provider,
            Choices = choices,
            Usage = completion.Usage,
            ServiceTier = completion.ServiceTier,
            SystemFingerprint = completion.SystemFingerprint,
            RouterMetadata = completion.RouterMetadata,
            UserId = completion.UserId,
            AdditionalProperties = completion.AdditionalProperties,
            ResponseInfo = completion.ResponseInfo,
        };
    }

    private static ChunkChoice ToChunk(ChatChoice choice, int position) => new()
    {
        Index = choice.Index ?? position,
        Delta = choice.Message is { } message ? ToDelta(message) : MessageDelta.Empty,
        FinishReason = choice.FinishReason,
        NativeFinishReason = choice.NativeFinishReason,
        Logprobs = choice.Logprobs,
        Text = choice.Text,
        AdditionalProperties = choice.AdditionalProperties,
    };

    private static MessageDelta ToDelta(AssistantMessage message) => new()
    {
        Role = message.Role,
        Content = message.Content?.Text,
        Reasoning = message.Reasoning,
        ReasoningDetails = message.ReasoningDetails,
        ToolCalls = message.ToolCalls?.Select(static (call, index) => new ToolCallDelta
        {
            Index = index,
            Id = call.Id,
            Type = call.Type,
            Name = call.Name,
            Arguments = call.Arguments,
            AdditionalProperties = call.AdditionalProperties,
            FunctionProperties = call.FunctionProperties,
        }).ToList(),
        Refusal = message.Refusal,
        Images = message.Images,
        Audio = message.Audio,
        Annotations = message.Annotations,
        AdditionalProperties = message.AdditionalProperties,
    };
}
