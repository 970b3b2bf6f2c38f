using System.Buffers;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// Fast path: reuses a previous chunk when only the text differs. The bytes around the text (IDs, model, provider, names and brackets) are
/// about 350 of 400 and stay the same from one chunk to the next. They are remembered together with their meaning. If another chunk begins and
/// ends with them, and the bytes in between are the inside of a JSON string, it is the same chunk with that text, and parsing is unnecessary.
/// Comparing memory is many times faster than parsing it, and all chunks created this way share the remembered parts. If only the members that
/// follow the choices differ, such as usage or a counter, only these are parsed.
/// </summary>
/// <remarks>
/// This is safe: replacing the inside of one string with the inside of another leaves all other JSON unchanged. The new inside contains no
/// quotation mark and no control character, and the framework reads its escapes. Anything else is parsed.
/// </remarks>
internal sealed class RememberedChunk
{
    // A larger frame around the text is not remembered: it is rare, and comparing it is not cheap.
    private const int MaxBytes = 4096;

    // What ends a string or makes it more than its bytes.
    private static readonly SearchValues<byte> _special = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\']);

    private readonly byte[] _bytes;
    private readonly int _before;
    private readonly int _between;
    private readonly ChunkHead _head;
    private readonly ChunkShape _shape;
    private readonly ChunkText _kind;

    // Whether the members after the choices are known entirely, and the distance from the text to them if others can follow; otherwise 0.
    private readonly bool _isWhole;
    private readonly int _toRest;

    // The offset of the detail from the first text, and its end from the second.
    private readonly int _toDetail;
    private readonly int _detailEnd;
    private readonly bool _keepsBytes;
    private readonly bool _isWritten;

    private RememberedChunk(ReadOnlySpan<byte> data, ChatCompletionChunk chunk, ChunkText kind, TextPlace first, TextPlace second, ref readonly TextPlaces places)
    {
        _kind = kind;
        _head = chunk.Head;
        _isWhole = chunk.Extras.IsRestOnly;
        _shape = new ChunkShape(chunk.Choices[0], _isWhole ? chunk.Extras : ChunkExtras.None, kind);
        _before = first.Start;
        _between = second.Start - first.End;
        _toRest = Math.Max(0, places[DeltaText.ChoicesEnd].Start - second.End);
        _bytes = [.. data[..first.Start], .. data[first.End..second.Start], .. data[second.End..]];
        if (kind == ChunkText.Detail)
        {
            var detail = places[DeltaText.DetailObject];
            _keepsBytes = chunk.Choices[0].Delta.ReasoningDetails![0].HasBytes;
            _isWritten = chunk.Choices[0].Delta.ReasoningDetails is not [ReasoningText] || WrittenText.IsAsWritten(data[first.Start..first.End]);
            _toDetail = detail.Start - first.End;
            _detailEnd = detail.End - second.End;
        }
    }

    private ReadOnlySpan<byte> Before => _bytes.AsSpan(0, _before);

    private ReadOnlySpan<byte> Between => _bytes.AsSpan(_before, _between);

    private ReadOnlySpan<byte> After => _bytes.AsSpan(_before + _between);

    /// <summary>Remembers a chunk if its text can be separated from the rest; otherwise, returns <see langword="null"/>.</summary>
    internal static RememberedChunk? Of(ReadOnlySpan<byte> data, ChatCompletionChunk chunk, ref readonly TextPlaces places)
    {
        if (chunk.Choices is not OneItemList<ChunkChoice> or not [{ Logprobs: null, Error: null, Text: null }] || chunk.FinishReason == FinishReason.Error
            || chunk.Choices[0].Delta is not { Extras: { Images: null or [], Audio: null, Annotations: null or [] } } delta
            || (!chunk.Extras.IsRestOnly && places[DeltaText.ChoicesEnd].Start == 0))
        {
            return null;
        }

        var (content, reasoning, detail) = (places[DeltaText.Content], places[DeltaText.Reasoning], places[DeltaText.Detail]);
        var arguments = places[DeltaText.Arguments];
        var (kind, first, second) = delta switch
        {
            { ToolCalls: [{ Arguments.Length: > 0 }], Content: null or "", Reasoning: null or "", ReasoningDetails: null or [] } => (ChunkText.Arguments, arguments, arguments.Rest),
            { ToolCalls.Count: > 0 } => default,
            { Content.Length: > 0, Reasoning: null or "", ReasoningDetails: null or [] } => (ChunkText.Content, content, content.Rest),
            { Content: null or "", Reasoning.Length: > 0, ReasoningDetails: null or [] } => (ChunkText.Reasoning, reasoning, reasoning.Rest),
            { Content: null or "", Reasoning.Length: > 0, ReasoningDetails: [ReasoningText { Signature: null } or ReasoningSummary] } when IsTwice(data, reasoning, detail) =>
                (ChunkText.Detail, reasoning, detail),
            _ => default,
        };
        return first.Length > 0 && data.Length - first.Length - second.Length <= MaxBytes ? new RememberedChunk(data, chunk, kind, first, second, in places) : null;
    }

    /// <summary>Creates a chunk that differs from the remembered one only in its text and the members after the choices.</summary>
    /// <returns>The chunk, or <see langword="null"/> if more differs.</returns>
    internal ChatCompletionChunk? TryRead(ReadOnlySpan<byte> data, ResponseInfo? info, RepeatedTexts texts)
    {
        if (!data.StartsWith(Before) || !ReferenceEquals(info, _head.ResponseInfo))
        {
            return null;
        }

        var rest = data[_before..];
        var length = LengthOf(rest, out var isEscaped);
        if (length < 0)
        {
            return null;
        }

        var inside = rest[..length];
        rest = rest[length..];
        byte[]? bytes = null;
        if (_kind == ChunkText.Detail)
        {
            // The reasoning appears twice: as reasoning and as its detail.
            if (!rest.StartsWith(Between) || !rest[_between..].StartsWith(inside))
            {
                return null;
            }

            rest = rest[(_between + length)..];
            if (!rest.StartsWith("\""u8) || !TryKeep(data, inside, isEscaped, ref bytes))
            {
                return null;
            }
        }

        ChunkExtras? extras;
        if (_isWhole && rest.SequenceEqual(After))
        {
            extras = _shape.Extras;
        }
        else
        {
            extras = _toRest > 0 && rest.StartsWith(After[.._toRest]) ? RestOf(data, data.Length - rest.Length + _toRest, texts) : null;
        }

        return extras is not null && TextOf(data.Slice(_before - 1, length + 2), isEscaped) is { } text ? new ChatCompletionChunk(_head, extras, _shape, text, bytes) : null;
    }

    private static bool IsTwice(ReadOnlySpan<byte> data, TextPlace first, TextPlace second) =>
        second.Length > 0 && first.Start < second.Start && data[first.Start..first.End].SequenceEqual(data[second.Start..second.End]);

    // A detail is kept as received if the writer would not write it so: because of the text, or because of the rest.
    private bool TryKeep(ReadOnlySpan<byte> data, ReadOnlySpan<byte> inside, bool isEscaped, ref byte[]? bytes)
    {
        if (!_keepsBytes || !_isWritten)
        {
            var isWritten = isEscaped ? WrittenText.IsAsWritten(inside) : WrittenText.IndexOfEscape(inside) < 0;
            if (isWritten == _keepsBytes)
            {
                return false;
            }
        }

        if (_keepsBytes)
        {
            var first = _before + inside.Length;
            bytes = data[(first + _toDetail)..Math.Min(data.Length, first + _between + inside.Length + _detailEnd)].ToArray();
        }

        return true;
    }

    // Returns the length of the inside of a string, or -1 if it is not one.
    private static int LengthOf(ReadOnlySpan<byte> text, out bool isEscaped)
    {
        isEscaped = false;
        var length = 0;
        while (length < text.Length && text[length..].IndexOfAny(_special) is var next and >= 0)
        {
            length += next;
            switch (text[length])
            {
                case (byte)'"':
                    return length;
                case (byte)'\\':
                    isEscaped = true;
                    length += 2;
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    // Returns the text of a quoted JSON string, or null if an escape in it is none.
    private static string? TextOf(ReadOnlySpan<byte> quoted, bool isEscaped)
    {
        if (!isEscaped)
        {
            return Encoding.UTF8.GetString(quoted[1..^1]);
        }

        try
        {
            var reader = new Utf8JsonReader(quoted);
            reader.Read();
            return JsonText.Of(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Returns the members after the choices, or null if one of them belongs elsewhere or is not JSON.
    private static ChunkExtras? RestOf(ReadOnlySpan<byte> data, int position, RepeatedTexts texts)
    {
        try
        {
            var json = new WireReader(data, position, texts);
            var extras = ChunkExtras.None;
            var head = default(ChunkHead.Members);
            while (json.NextMember())
            {
                if (json.Is("choices"u8) || head.Read(ref json))
                {
                    return null;
                }

                extras = extras.Read(ref json);
            }

            // Throws if anything but white space follows.
            json.Advance();
            return json.End(outer: null) is { } rest ? extras with { AdditionalProperties = rest } : extras;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
