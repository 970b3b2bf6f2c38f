using System.Text;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// The trick that makes streams cheap. From one chunk to the next only the text changes; the bytes around it (the ids, the model, the provider,
/// all names and brackets) are the same, some 350 of 400. So the bytes around the text of the last chunk are remembered, together with what
/// they mean. When the next chunk begins and ends with them and what is between is the inside of a JSON string, then its meaning is known
/// without parsing it: the same chunk, with that text. Comparing memory is many times faster than parsing it, and what is remembered is shared
/// by all the chunks that are made of it.
/// </summary>
/// <remarks>
/// It cannot be fooled: a JSON text in which the inside of one string is replaced by the inside of another is the same JSON text but for that
/// string. The new inside has no quote, no control character and no broken UTF-8, and a backslash only where it begins a short escape such as
/// <c>\n</c>: all these are among what the writer encodes, and the writer's rule is what it is checked with. Whatever does not fit is parsed.
/// </remarks>
internal sealed class RememberedChunk
{
    // Longer chunks are not remembered: they are few, and parsing is not what they cost.
    private const int MaxBytes = 4096;

    // Where the shape changes with every chunk, as with several answers at once, remembering stops paying.
    private const int MaxUnused = 16;

    private byte[] _bytes = [];
    private int _before;
    private int _between;
    private int _after;
    private bool _isTwice;
    private bool _isContent;
    private int _unused;

    private ChunkHead _head = ChunkHead.None;
    private ChunkExtras _extras = ChunkExtras.None;
    private ChunkChoice? _choice;
    private MessageDelta _delta = MessageDelta.Empty;
    private ReasoningText? _detail;

    // How far behind the first text the detail begins, and how much of the data follows it.
    private int _toDetail;
    private int _afterDetail;
    private bool _keepsBytes;

    private ReadOnlySpan<byte> Before => _bytes.AsSpan(0, _before);

    private ReadOnlySpan<byte> Between => _bytes.AsSpan(_before, _between);

    private ReadOnlySpan<byte> After => _bytes.AsSpan(_before + _between, _after);

    /// <summary>Makes a chunk that differs from the remembered one in its text only; gives <see langword="null"/> where it differs in more.</summary>
    internal ChatCompletionChunk? TryRead(ReadOnlySpan<byte> data, ResponseInfo? info)
    {
        var length = data.Length - _before - _between - _after;
        if (_choice is null || length < 0 || !data.StartsWith(Before) || !data.EndsWith(After) || !ReferenceEquals(info, _head.ResponseInfo))
        {
            return null;
        }

        // The thinking is there twice, as reasoning and as its detail.
        var text = data.Slice(_before, _isTwice ? length / 2 : length);
        if (_isTwice && (int.IsOddInteger(length) || !data[(_before + text.Length)..].StartsWith(Between) || !data.Slice(_before + text.Length + _between, text.Length).SequenceEqual(text)))
        {
            return null;
        }

        return TextOf(data.Slice(_before - 1, text.Length + 2)) is { } known ? With(known, data[(_before + text.Length)..]) : null;
    }

    /// <summary>Remembers a chunk, if it is one whose text can be told from the rest.</summary>
    internal void Remember(ReadOnlySpan<byte> data, ChatCompletionChunk chunk, ref readonly TextPlaces places)
    {
        if (data.Length > MaxBytes || _unused > MaxUnused || !chunk.Extras.IsRestOnly
            || chunk.Choices is not OneItemList<ChunkChoice> or not [{ Logprobs: null, Error: null, Text: null }] || !chunk.Choices[0].Delta.Extras.IsRestOnly)
        {
            return;
        }

        var choice = chunk.Choices[0];
        var delta = choice.Delta;
        var (content, reasoning, detail) = (places[DeltaText.Content], places[DeltaText.Reasoning], places[DeltaText.Detail]);
        if (content.Length > 0 && delta is { Content.Length: > 0, Reasoning: null or "", ReasoningDetails: null or [] })
        {
            Remember(data, chunk, choice, content, content.Rest, default);
        }
        else if (reasoning.Length > 0 && delta is { Content: null or "", Reasoning.Length: > 0, ReasoningDetails: null or [] })
        {
            Remember(data, chunk, choice, reasoning, reasoning.Rest, default);
        }
        else if (reasoning.Length > 0 && detail.Length > 0 && delta is { Content: null or "", Reasoning.Length: > 0, ReasoningDetails: [ReasoningText text] }
            && string.Equals(text.Text, delta.Reasoning, StringComparison.Ordinal) && reasoning.Start < detail.Start)
        {
            Remember(data, chunk, choice, reasoning, detail, places[DeltaText.DetailObject]);
        }
    }

    // The chunk itself is the caller's, who may put something into it: what is kept are copies.
    private void Remember(ReadOnlySpan<byte> data, ChatCompletionChunk chunk, ChunkChoice choice, TextPlace first, TextPlace second, TextPlace detail)
    {
        if (_bytes.Length < data.Length)
        {
            _bytes = new byte[data.Length];
        }

        _unused++;
        _detail = choice.Delta.ReasoningDetails is [ReasoningText text] ? text with { AdditionalProperties = KeptFields.Copy(text.AdditionalProperties) } : null;
        _keepsBytes = choice.Delta.ReasoningDetails is [ReasoningText { HasBytes: true }];
        _isTwice = _detail is not null;
        _isContent = choice.Delta.Content is { Length: > 0 };
        _before = first.Start;
        _between = second.Start - first.End;
        _after = data.Length - second.End;
        _toDetail = detail.Start - first.End;
        _afterDetail = data.Length - detail.End;
        data[..first.Start].CopyTo(_bytes);
        data[first.End..second.Start].CopyTo(_bytes.AsSpan(_before));
        data[second.End..].CopyTo(_bytes.AsSpan(_before + _between));
        _head = chunk.Head;
        _extras = chunk.Extras.Copy();
        _choice = choice with { AdditionalProperties = KeptFields.Copy(choice.AdditionalProperties) };
        _delta = choice.Delta with { Extras = choice.Delta.Extras.Copy() };
    }

    // The text of a JSON string with its quotes, or null where its inside is not known to be one.
    private static string? TextOf(ReadOnlySpan<byte> quoted)
    {
        var inside = quoted[1..^1];
        var first = WrittenText.IndexOfEscape(inside);
        if (first < 0)
        {
            return Encoding.UTF8.GetString(inside);
        }

        if (!WrittenText.IsAsWritten(inside[first..]))
        {
            return null;
        }

        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString();
    }

    private ChatCompletionChunk With(string text, ReadOnlySpan<byte> rest)
    {
        _unused = 0;
        var delta = _isContent ? _delta with { Content = text }
            : _detail is null ? _delta with { Reasoning = text }
            : _delta with { Reasoning = text, ReasoningDetails = new OneItemList<ReasoningDetail>(DetailWith(text, rest)) };
        if (_choice!.AdditionalProperties is null && ReferenceEquals(_extras, ChunkExtras.None) && ReferenceEquals(_delta.Extras, DeltaExtras.None))
        {
            return new ChatCompletionChunk { Head = _head, Choices = new OneItemList<ChunkChoice>(_choice with { Delta = delta }) };
        }

        // What the caller may change is the caller's own.
        delta.Extras = _delta.Extras.Copy();
        var choice = _choice with { Delta = delta, AdditionalProperties = KeptFields.Copy(_choice.AdditionalProperties) };
        return new ChatCompletionChunk { Head = _head, Extras = _extras.Copy(), Choices = new OneItemList<ChunkChoice>(choice) };
    }

    private ReasoningText DetailWith(string text, ReadOnlySpan<byte> rest)
    {
        var detail = _detail! with { Text = text };
        if (_keepsBytes)
        {
            detail.AdditionalProperties = KeptFields.Copy(_detail.AdditionalProperties);
            detail.Keep(rest[_toDetail..^_afterDetail]);
        }

        return detail;
    }
}
