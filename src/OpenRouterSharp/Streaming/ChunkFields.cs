using System.Text.Json;
using OpenRouterSharp.Serialization;

namespace OpenRouterSharp.Streaming;

/// <summary>Reads a chunk field by field.</summary>
internal sealed class ChunkFields : AnswerFields<ChatCompletionChunk, ChunkChoice, MessageDelta>
{
    private readonly DeltaFields _delta = new();
    private ChunkHead _head = ChunkHead.None;

    /// <summary>Gets where in the data the text of the last chunk stood.</summary>
    internal TextPlaces Places => _delta.Places;

    protected override ReadOnlySpan<byte> TurnName => "delta"u8;

    /// <summary>Begins a chunk.</summary>
    internal void Begin() => _delta.Begin();

    // Nothing is passed over: the places of the text count from the beginning of the chunk.
    protected override bool TryTurn(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> data, out MessageDelta? turn)
    {
        var nothing = default(ReadOnlySpan<byte>);
        return _delta.TryRead(ref reader, ref nothing, out turn);
    }

    protected override ChatCompletionChunk Make(in Envelope envelope, IReadOnlyList<ChunkChoice>? choices, ResponseInfo? info) => new()
    {
        Head = HeadOf(in envelope, info),
        Extras = envelope is { Usage: null, RouterMetadata: null, UserId: null }
            ? ChunkExtras.None
            : new ChunkExtras { Usage = envelope.Usage, RouterMetadata = envelope.RouterMetadata, UserId = envelope.UserId },
        Choices = choices!,
    };

    protected override ChunkChoice MakeChoice(in ChoiceMembers members, MessageDelta? turn) => new()
    {
        Index = members.Index,
        Delta = turn!,
        FinishReason = members.FinishReason,
        NativeFinishReason = members.NativeFinishReason,
        Logprobs = members.Logprobs,
        Text = members.Text,
    };

    private ChunkHead HeadOf(in Envelope envelope, ResponseInfo? info)
    {
        // The same text is the same object here, so that comparing the objects is enough.
        var head = _head;
        if (!ReferenceEquals(envelope.Id, head.Id) || !ReferenceEquals(envelope.Object, head.Object) || envelope.Created != head.Created
            || !ReferenceEquals(envelope.Model, head.Model) || !ReferenceEquals(envelope.Provider, head.Provider)
            || !ReferenceEquals(envelope.SystemFingerprint, head.SystemFingerprint) || !ReferenceEquals(info, head.ResponseInfo)
            || !ReferenceEquals(envelope.ServiceTier, head.ServiceTier?.Value))
        {
            _head = head = new ChunkHead
            {
                Id = envelope.Id,
                Object = envelope.Object,
                Created = envelope.Created,
                Model = envelope.Model,
                Provider = envelope.Provider,
                ServiceTier = envelope.ServiceTier is { } tier ? new ServiceTier(tier) : default(ServiceTier?),
                SystemFingerprint = envelope.SystemFingerprint,
                ResponseInfo = info,
            };
        }

        return head;
    }
}
