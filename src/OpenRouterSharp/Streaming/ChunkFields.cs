using System.Text.Json;
using OpenRouterSharp.Primitives;
using OpenRouterSharp.Serialization;

namespace OpenRouterSharp.Streaming;

/// <summary>
/// Reads a chunk field by field, without anything between the bytes and the chunk. It reads what is written the ordinary way and gives up at the
/// first thing that is not: an unknown field, a field that comes twice, a number as text.
/// </summary>
internal sealed class ChunkFields
{
    private readonly DeltaFields _delta = new();
    private ChunkHead _head = ChunkHead.None;
    private RepeatedText _id;
    private RepeatedText _object;
    private RepeatedText _model;
    private RepeatedText _provider;
    private RepeatedText _serviceTier;
    private RepeatedText _systemFingerprint;
    private RepeatedText _finishReason;
    private RepeatedText _nativeFinishReason;

    [Flags]
    private enum Seen
    {
        None = 0,
        Id = 1,
        Object = 1 << 1,
        Created = 1 << 2,
        Model = 1 << 3,
        Provider = 1 << 4,
        Choices = 1 << 5,
        Usage = 1 << 6,
        ServiceTier = 1 << 7,
        SystemFingerprint = 1 << 8,
        RouterMetadata = 1 << 9,
        Error = 1 << 10,
        UserId = 1 << 11,
        Index = 1 << 12,
        Delta = 1 << 13,
        FinishReason = 1 << 14,
        NativeFinishReason = 1 << 15,
        Logprobs = 1 << 16,
        Text = 1 << 17,
    }

    /// <summary>Gets where in the data the text of the last chunk stood.</summary>
    internal TextPlaces Places => _delta.Places;

    /// <summary>Reads a chunk, or gives <see langword="null"/> where it is not an ordinary one.</summary>
    internal ChatCompletionChunk? TryRead(ReadOnlySpan<byte> data, ResponseInfo? info)
    {
        _delta.Begin();
        var reader = new Utf8JsonReader(data);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? id = null, kind = null, model = null, provider = null, tier = null, fingerprint = null, userId = null;
        long? created = null;
        Usage? usage = null;
        RouterMetadata? metadata = null;
        IReadOnlyList<ChunkChoice>? choices = null;
        var seen = Seen.None;
        while (PlainValue.TryEnter(ref reader, out var name))
        {
            if (name.IsEmpty)
            {
                return reader.Read() ? null : new ChatCompletionChunk
                {
                    Head = HeadOf(id, kind, created, model, provider, tier, fingerprint, info),
                    Extras = usage is null && metadata is null && userId is null
                        ? ChunkExtras.None
                        : new ChunkExtras { Usage = usage, RouterMetadata = metadata, UserId = userId },
                    Choices = choices!,
                };
            }

            var field = FieldOf(name);
            var isRead = (seen & field) == 0 && field switch
            {
                Seen.Id => _id.TryRead(ref reader, out id),
                Seen.Object => _object.TryRead(ref reader, out kind),
                Seen.Created => PlainValue.TryInt64(ref reader, out created),
                Seen.Model => _model.TryRead(ref reader, out model),
                Seen.Provider => _provider.TryRead(ref reader, out provider),
                Seen.Choices => TryChoices(ref reader, out choices),
                Seen.Usage => PlainValue.TryObject(ref reader, OpenRouterJson.Info<Usage>(), out usage),
                Seen.ServiceTier => _serviceTier.TryRead(ref reader, out tier),
                Seen.SystemFingerprint => _systemFingerprint.TryRead(ref reader, out fingerprint),
                Seen.RouterMetadata => PlainValue.TryObject(ref reader, OpenRouterJson.Info<RouterMetadata>(), out metadata),
                Seen.Error => PlainValue.TryNull(ref reader),
                Seen.UserId => PlainValue.TryText(ref reader, out userId),
                _ => false,
            };
            if (!isRead)
            {
                return null;
            }

            seen |= field;
        }

        return null;
    }

    // In the order in which they come.
    private static Seen FieldOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("id"u8) ? Seen.Id
        : name.SequenceEqual("provider"u8) ? Seen.Provider
        : name.SequenceEqual("model"u8) ? Seen.Model
        : name.SequenceEqual("object"u8) ? Seen.Object
        : name.SequenceEqual("created"u8) ? Seen.Created
        : name.SequenceEqual("choices"u8) ? Seen.Choices
        : name.SequenceEqual("system_fingerprint"u8) ? Seen.SystemFingerprint
        : name.SequenceEqual("service_tier"u8) ? Seen.ServiceTier
        : name.SequenceEqual("usage"u8) ? Seen.Usage
        : name.SequenceEqual("error"u8) ? Seen.Error
        : name.SequenceEqual("user_id"u8) ? Seen.UserId
        : name.SequenceEqual("openrouter_metadata"u8) ? Seen.RouterMetadata
        : Seen.None;

    private static Seen ChoiceFieldOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("index"u8) ? Seen.Index
        : name.SequenceEqual("delta"u8) ? Seen.Delta
        : name.SequenceEqual("finish_reason"u8) ? Seen.FinishReason
        : name.SequenceEqual("native_finish_reason"u8) ? Seen.NativeFinishReason
        : name.SequenceEqual("logprobs"u8) ? Seen.Logprobs
        : name.SequenceEqual("text"u8) ? Seen.Text
        : name.SequenceEqual("error"u8) ? Seen.Error
        : Seen.None;

    private ChunkHead HeadOf(string? id, string? kind, long? created, string? model, string? provider, string? tier, string? fingerprint, ResponseInfo? info)
    {
        // The same text is the same object here, so that comparing the objects is enough.
        var head = _head;
        if (!ReferenceEquals(id, head.Id) || !ReferenceEquals(kind, head.Object) || created != head.Created || !ReferenceEquals(model, head.Model)
            || !ReferenceEquals(provider, head.Provider) || !ReferenceEquals(fingerprint, head.SystemFingerprint) || !ReferenceEquals(info, head.ResponseInfo)
            || tier is null != head.ServiceTier is null || (tier is not null && head.ServiceTier != tier))
        {
            _head = head = new ChunkHead
            {
                Id = id,
                Object = kind,
                Created = created,
                Model = model,
                Provider = provider,
                ServiceTier = tier is null ? default(ServiceTier?) : new ServiceTier(tier),
                SystemFingerprint = fingerprint,
                ResponseInfo = info,
            };
        }

        return head;
    }

    private bool TryChoices(ref Utf8JsonReader reader, out IReadOnlyList<ChunkChoice>? choices)
    {
        choices = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        List<ChunkChoice>? several = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (!TryChoice(ref reader, out var choice))
            {
                return false;
            }

            if (choices is null)
            {
                choices = new OneItemList<ChunkChoice>(choice!);
                continue;
            }

            choices = several ??= [choices[0]];
            several.Add(choice!);
        }

        choices ??= [];
        return reader.TokenType == JsonTokenType.EndArray;
    }

    private bool TryChoice(ref Utf8JsonReader reader, out ChunkChoice? choice)
    {
        choice = null;
        int? index = null;
        MessageDelta? delta = null;
        string? finishReason = null, nativeFinishReason = null, text = null;
        Logprobs? logprobs = null;
        var seen = Seen.None;
        while (PlainValue.TryEnter(ref reader, out var name))
        {
            if (name.IsEmpty)
            {
                choice = new ChunkChoice
                {
                    Index = index,
                    Delta = delta!,
                    FinishReason = finishReason is null ? default(FinishReason?) : new FinishReason(finishReason),
                    NativeFinishReason = nativeFinishReason,
                    Logprobs = logprobs,
                    Text = text,
                };
                return true;
            }

            var field = ChoiceFieldOf(name);
            var isRead = (seen & field) == 0 && field switch
            {
                Seen.Index => PlainValue.TryInt32(ref reader, out index),
                Seen.Delta => _delta.TryRead(ref reader, out delta),
                Seen.FinishReason => _finishReason.TryRead(ref reader, out finishReason),
                Seen.NativeFinishReason => _nativeFinishReason.TryRead(ref reader, out nativeFinishReason),
                Seen.Logprobs => PlainValue.TryObject(ref reader, OpenRouterJson.Info<Logprobs>(), out logprobs),
                Seen.Text => PlainValue.TryText(ref reader, out text),
                Seen.Error => PlainValue.TryNull(ref reader),
                _ => false,
            };
            if (!isRead)
            {
                return false;
            }

            seen |= field;
        }

        return false;
    }
}
