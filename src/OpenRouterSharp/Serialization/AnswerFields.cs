using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>
/// Reads an answer, a whole one or a chunk, field by field, without anything between the bytes and the answer. It reads what is written the
/// ordinary way and gives up at the first thing that is not: an unknown field, a field that comes twice, a number as text.
/// </summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
/// <typeparam name="TChoice">One of its choices.</typeparam>
/// <typeparam name="TTurn">What a choice says: a message or a delta.</typeparam>
internal abstract class AnswerFields<TAnswer, TChoice, TTurn>
    where TAnswer : class
    where TChoice : class
    where TTurn : class
{
    private RepeatedText _id;
    private RepeatedText _object;
    private RepeatedText _model;
    private RepeatedText _provider;
    private RepeatedText _serviceTier;
    private RepeatedText _systemFingerprint;
    private RepeatedText _finishReason;
    private RepeatedText _nativeFinishReason;

    private enum Member
    {
        None,
        Id,
        Object,
        Created,
        Model,
        Provider,
        Choices,
        Usage,
        ServiceTier,
        SystemFingerprint,
        RouterMetadata,
        Error,
        UserId,
        Index,
        Turn,
        FinishReason,
        NativeFinishReason,
        Logprobs,
        Text,
    }

    /// <summary>Gets the name of what a choice says.</summary>
    protected abstract ReadOnlySpan<byte> TurnName { get; }

    /// <summary>Reads an answer, or gives <see langword="null"/> where it is not an ordinary one.</summary>
    internal TAnswer? TryRead(ReadOnlySpan<byte> data, ResponseInfo? info)
    {
        var reader = new Utf8JsonReader(data);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var envelope = default(Envelope);
        IReadOnlyList<TChoice>? choices = null;
        while (PlainValue.TryEnter(ref reader, out var name))
        {
            if (name.IsEmpty)
            {
                return reader.Read() ? null : Make(in envelope, choices, info);
            }

            var member = MemberOf(name);
            var isRead = envelope.Seen.TryAdd((int)member) && member switch
            {
                Member.Id => _id.TryRead(ref reader, out envelope.Id),
                Member.Object => _object.TryRead(ref reader, out envelope.Object),
                Member.Created => PlainValue.TryInt64(ref reader, out envelope.Created),
                Member.Model => _model.TryRead(ref reader, out envelope.Model),
                Member.Provider => _provider.TryRead(ref reader, out envelope.Provider),
                Member.Choices => TryChoices(ref reader, ref data, out choices),
                Member.Usage => UsageFields.TryRead(ref reader, out envelope.Usage),
                Member.ServiceTier => _serviceTier.TryRead(ref reader, out envelope.ServiceTier),
                Member.SystemFingerprint => _systemFingerprint.TryRead(ref reader, out envelope.SystemFingerprint),
                Member.RouterMetadata => PlainValue.TryObject(ref reader, out envelope.RouterMetadata),
                Member.Error => PlainValue.TryNull(ref reader),
                Member.UserId => PlainValue.TryText(ref reader, out envelope.UserId),
                _ => false,
            };
            if (!isRead)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Makes the answer.</summary>
    protected abstract TAnswer Make(in Envelope envelope, IReadOnlyList<TChoice>? choices, ResponseInfo? info);

    /// <summary>Makes a choice.</summary>
    protected abstract TChoice MakeChoice(in ChoiceMembers members, TTurn? turn);

    /// <summary>Reads what a choice says, or null.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="data">What it reads; where a part of it is passed over, both begin anew behind that part.</param>
    /// <param name="turn">What was read.</param>
    /// <returns>Whether it is written the ordinary way.</returns>
    protected abstract bool TryTurn(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> data, out TTurn? turn);

    // In the order in which they come.
    private static Member MemberOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("id"u8) ? Member.Id
        : name.SequenceEqual("provider"u8) ? Member.Provider
        : name.SequenceEqual("model"u8) ? Member.Model
        : name.SequenceEqual("object"u8) ? Member.Object
        : name.SequenceEqual("created"u8) ? Member.Created
        : name.SequenceEqual("choices"u8) ? Member.Choices
        : name.SequenceEqual("system_fingerprint"u8) ? Member.SystemFingerprint
        : name.SequenceEqual("service_tier"u8) ? Member.ServiceTier
        : name.SequenceEqual("usage"u8) ? Member.Usage
        : name.SequenceEqual("error"u8) ? Member.Error
        : name.SequenceEqual("user_id"u8) ? Member.UserId
        : name.SequenceEqual("openrouter_metadata"u8) ? Member.RouterMetadata
        : Member.None;

    private Member ChoiceMemberOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("index"u8) ? Member.Index
        : name.SequenceEqual(TurnName) ? Member.Turn
        : name.SequenceEqual("finish_reason"u8) ? Member.FinishReason
        : name.SequenceEqual("native_finish_reason"u8) ? Member.NativeFinishReason
        : name.SequenceEqual("logprobs"u8) ? Member.Logprobs
        : name.SequenceEqual("text"u8) ? Member.Text
        : name.SequenceEqual("error"u8) ? Member.Error
        : Member.None;

    private bool TryChoices(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> data, out IReadOnlyList<TChoice>? choices)
    {
        choices = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        var list = default(ShortList<TChoice>);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (TryChoice(ref reader, ref data) is not { } choice)
            {
                return false;
            }

            list.Add(choice);
        }

        choices = list.ToList();
        return reader.TokenType == JsonTokenType.EndArray;
    }

    private TChoice? TryChoice(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> data)
    {
        var members = default(ChoiceMembers);
        TTurn? turn = null;
        while (PlainValue.TryEnter(ref reader, out var name))
        {
            if (name.IsEmpty)
            {
                return MakeChoice(in members, turn);
            }

            var member = ChoiceMemberOf(name);
            var isRead = members.Seen.TryAdd((int)member) && member switch
            {
                Member.Index => PlainValue.TryInt32(ref reader, out members.Index),
                Member.Turn => TryTurn(ref reader, ref data, out turn),
                Member.FinishReason => TryFinishReason(ref reader, out members.FinishReason),
                Member.NativeFinishReason => _nativeFinishReason.TryRead(ref reader, out members.NativeFinishReason),
                Member.Logprobs => PlainValue.TryObject(ref reader, out members.Logprobs),
                Member.Text => PlainValue.TryText(ref reader, out members.Text),
                Member.Error => PlainValue.TryNull(ref reader),
                _ => false,
            };
            if (!isRead)
            {
                return null;
            }
        }

        return null;
    }

    private bool TryFinishReason(ref Utf8JsonReader reader, out FinishReason? reason)
    {
        var isRead = _finishReason.TryRead(ref reader, out var word);
        reason = word is null ? default(FinishReason?) : new FinishReason(word);
        return isRead;
    }
}
