using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>
/// Reads a whole answer field by field, and gives up at the first thing that is not written the ordinary way: an unknown field, a field that comes
/// twice, a number as text.
/// </summary>
internal static class CompletionFields
{
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
        Message = 1 << 13,
        FinishReason = 1 << 14,
        NativeFinishReason = 1 << 15,
        Logprobs = 1 << 16,
        Text = 1 << 17,
    }

    /// <summary>Reads an answer, or gives <see langword="null"/> where it is not an ordinary one.</summary>
    internal static ChatCompletion? TryRead(ReadOnlySpan<byte> data, ResponseInfo? info)
    {
        var reader = new Utf8JsonReader(data);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? id = null, kind = null, model = null, provider = null, tier = null, fingerprint = null, userId = null;
        long? created = null;
        Usage? usage = null;
        RouterMetadata? metadata = null;
        IReadOnlyList<ChatChoice>? choices = null;
        var seen = Seen.None;
        while (PlainValue.TryEnter(ref reader, out var name))
        {
            if (name.IsEmpty)
            {
                return reader.Read() ? null : new ChatCompletion
                {
                    Id = id,
                    Object = kind,
                    Created = created,
                    Model = model,
                    Provider = provider,
                    Choices = choices!,
                    Usage = usage,
                    ServiceTier = tier is null ? default(ServiceTier?) : new ServiceTier(tier),
                    SystemFingerprint = fingerprint,
                    RouterMetadata = metadata,
                    UserId = userId,
                    ResponseInfo = info,
                };
            }

            var field = FieldOf(name);
            var isRead = (seen & field) == 0 && field switch
            {
                Seen.Id => PlainValue.TryText(ref reader, out id),
                Seen.Object => PlainValue.TryText(ref reader, out kind),
                Seen.Created => PlainValue.TryInt64(ref reader, out created),
                Seen.Model => PlainValue.TryText(ref reader, out model),
                Seen.Provider => PlainValue.TryText(ref reader, out provider),
                Seen.Choices => TryChoices(ref reader, out choices),
                Seen.Usage => PlainValue.TryObject(ref reader, OpenRouterJson.Info<Usage>(), out usage),
                Seen.ServiceTier => PlainValue.TryText(ref reader, out tier),
                Seen.SystemFingerprint => PlainValue.TryText(ref reader, out fingerprint),
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
        : name.SequenceEqual("message"u8) ? Seen.Message
        : name.SequenceEqual("finish_reason"u8) ? Seen.FinishReason
        : name.SequenceEqual("native_finish_reason"u8) ? Seen.NativeFinishReason
        : name.SequenceEqual("logprobs"u8) ? Seen.Logprobs
        : name.SequenceEqual("text"u8) ? Seen.Text
        : name.SequenceEqual("error"u8) ? Seen.Error
        : Seen.None;

    private static bool TryChoices(ref Utf8JsonReader reader, out IReadOnlyList<ChatChoice>? choices)
    {
        choices = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        var list = new List<ChatChoice>(1);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (TryChoice(ref reader) is not { } choice)
            {
                return false;
            }

            list.Add(choice);
        }

        choices = list;
        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static ChatChoice? TryChoice(ref Utf8JsonReader reader)
    {
        int? index = null;
        AssistantMessage? message = null;
        string? finishReason = null, nativeFinishReason = null, text = null;
        Logprobs? logprobs = null;
        var seen = Seen.None;
        while (PlainValue.TryEnter(ref reader, out var name))
        {
            if (name.IsEmpty)
            {
                return new ChatChoice
                {
                    Index = index,
                    Message = message,
                    FinishReason = finishReason is null ? default(FinishReason?) : new FinishReason(finishReason),
                    NativeFinishReason = nativeFinishReason,
                    Logprobs = logprobs,
                    Text = text,
                };
            }

            var field = ChoiceFieldOf(name);
            var isRead = (seen & field) == 0 && field switch
            {
                Seen.Index => PlainValue.TryInt32(ref reader, out index),
                Seen.Message => MessageFields.TryRead(ref reader, out message),
                Seen.FinishReason => PlainValue.TryText(ref reader, out finishReason),
                Seen.NativeFinishReason => PlainValue.TryText(ref reader, out nativeFinishReason),
                Seen.Logprobs => PlainValue.TryObject(ref reader, OpenRouterJson.Info<Logprobs>(), out logprobs),
                Seen.Text => PlainValue.TryText(ref reader, out text),
                Seen.Error => PlainValue.TryNull(ref reader),
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
}
