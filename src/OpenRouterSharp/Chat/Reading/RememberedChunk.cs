using System.Text;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// Fast path: reuses the previous chunk when only the text differs. The bytes around the text (IDs, model, provider, names and brackets) are
/// about 350 of 400 and stay the same from one chunk to the next. They are remembered together with their meaning. If the next chunk begins and
/// ends with them, and the bytes in between are the inside of a JSON string, it is the same chunk with that text, and parsing is unnecessary.
/// Comparing memory is many times faster than parsing it, and all chunks created this way share the remembered parts.
/// </summary>
/// <remarks>
/// This is safe: replacing the inside of one string with the inside of another leaves all other JSON unchanged. The new inside contains no
/// quotation mark, no control character and no invalid UTF-8, and a backslash only at the start of a short escape such as <c>\n</c>. The
/// writer escapes all of the excluded characters, so its rule serves as the check. Anything else is parsed.
/// </remarks>
internal sealed class RememberedChunk
{
    // Longer chunks are not remembered: they are rare, and parsing is not their main cost.
    private const int MaxBytes = 4096;

    // If the structure changes with every chunk, as with several choices at once, remembering stops paying off.
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

    // The offset of the detail from the first text, and the number of bytes that follow it.
    private int _toDetail;
    private int _afterDetail;
    private bool _keepsBytes;

    private ReadOnlySpan<byte> Before => _bytes.AsSpan(0, _before);

    private ReadOnlySpan<byte> Between => _bytes.AsSpan(_before, _between);

    private ReadOnlySpan<byte> After => _bytes.AsSpan(_before + _between, _after);

    /// <summary>Creates a chunk that differs from the remembered one only in its text, or returns <see langword="null"/> if more differs.</summary>
    internal ChatCompletionChunk? TryRead(ReadOnlySpan<byte> data, ResponseInfo? info)
    {
        var length = data.Length - _before - _between - _after;
        if (_choice is null || length < 0 || !data.StartsWith(Before) || !data.EndsWith(After) || !ReferenceEquals(info, _head.ResponseInfo))
        {
            return null;
        }

        // The reasoning appears twice: as reasoning and as its detail.
        var text = data.Slice(_before, _isTwice ? length / 2 : length);
        if (_isTwice && (int.IsOddInteger(length) || !data[(_before + text.Length)..].StartsWith(Between) || !data.Slice(_before + text.Length + _between, text.Length).SequenceEqual(text)))
        {
            return null;
        }

        return TextOf(data.Slice(_before - 1, text.Length + 2)) is { } known ? With(known, data[(_before + text.Length)..]) : null;
    }

    /// <summary>Remembers a chunk if its text can be separated from the rest.</summary>
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

    // The chunk itself belongs to the caller, who may modify it, so copies are kept.
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

    // Returns the text of a quoted JSON string, or null if its inside is not known to be valid.
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

        // Mutable parts are copied for each caller.
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
