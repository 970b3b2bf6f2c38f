using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Reads a whole answer field by field.</summary>
internal sealed class CompletionFields : AnswerFields<ChatCompletion, ChatChoice, AssistantMessage>
{
    private readonly MessageFields _message = new();

    protected override ReadOnlySpan<byte> TurnName => "message"u8;

    protected override bool TryTurn(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> data, out AssistantMessage? turn) => _message.TryRead(ref reader, ref data, out turn);

    protected override ChatCompletion Make(in Envelope envelope, IReadOnlyList<ChatChoice>? choices, ResponseInfo? info) => new()
    {
        Id = envelope.Id,
        Object = envelope.Object,
        Created = envelope.Created,
        Model = envelope.Model,
        Provider = envelope.Provider,
        Choices = choices!,
        Usage = envelope.Usage,
        ServiceTier = envelope.ServiceTier is { } tier ? new ServiceTier(tier) : default(ServiceTier?),
        SystemFingerprint = envelope.SystemFingerprint,
        RouterMetadata = envelope.RouterMetadata,
        UserId = envelope.UserId,
        ResponseInfo = info,
    };

    protected override ChatChoice MakeChoice(in ChoiceMembers members, AssistantMessage? turn) => new()
    {
        Index = members.Index,
        Message = turn,
        FinishReason = members.FinishReason,
        NativeFinishReason = members.NativeFinishReason,
        Logprobs = members.Logprobs,
        Text = members.Text,
    };
}
