using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>
/// Reads the pieces of the thinking. A piece must go back to the server byte for byte: where writing it would give the bytes it was read from, as
/// with nearly every piece of plain text, no copy of these is kept. The others are the serializer's business, one by one.
/// </summary>
internal sealed class DetailFields
{
    private RepeatedText _format;

    /// <summary>Gets the rule of the writer for what it writes as it is.</summary>
    internal static JavaScriptEncoder Encoder { get; } = OpenRouterJson.Encoder;

    /// <summary>Tells whether bytes are the inside of a JSON string, spelt as the writer spells it: it has short escapes for some characters, writes others as hexadecimal, and the rest as they are.</summary>
    internal static bool IsWrittenSo(ReadOnlySpan<byte> inside)
    {
        while (inside.IndexOf((byte)'\\') is var escape and >= 0)
        {
            if (escape + 1 == inside.Length || !"\"\\nrtbf"u8.Contains(inside[escape + 1]) || Encoder.FindFirstCharacterToEncodeUtf8(inside[..escape]) >= 0)
            {
                return false;
            }

            inside = inside[(escape + 2)..];
        }

        return Encoder.FindFirstCharacterToEncodeUtf8(inside) < 0;
    }

    /// <summary>Reads the list, or null.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="data">What it reads, where parts of it may be passed over: both then begin anew behind such a part. Else nothing.</param>
    /// <param name="reasoning">The plain text beside the list, which is the same string where it says the same.</param>
    /// <param name="reasoningBytes">The bytes that it was read from.</param>
    /// <param name="details">The pieces.</param>
    /// <param name="place">Where the text stands of the one piece whose bytes are not kept.</param>
    internal bool TryRead(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> data, string? reasoning, ReadOnlySpan<byte> reasoningBytes, out IReadOnlyList<ReasoningDetail>? details, out TextPlace place)
    {
        details = null;
        place = default;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        var list = default(ShortList<ReasoningDetail>);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = reader;
            var startData = data;
            ReasoningDetail? detail = TryPlainText(ref reader, ref data, reasoning, reasoningBytes, out place);
            if (detail is null)
            {
                place = default;
                reader = start;
                data = startData;
                detail = JsonSerializer.Deserialize(ref reader, OpenRouterJson.Info<ReasoningDetail>())!;
            }

            list.Add(detail);
        }

        details = list.ToList();
        if (details.Count != 1)
        {
            place = default;
        }

        return reader.TokenType == JsonTokenType.EndArray;
    }

    // {"type":"reasoning.text","text":"…","format":"…","index":0}, of which the last two may be missing: the members in the writer's order, no
    // white space, and each value spelt as the writer spells it. The lengths of the parts say whether there is anything else.
    private ReasoningText? TryPlainText(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> data, string? reasoning, ReadOnlySpan<byte> reasoningBytes, out TextPlace place)
    {
        place = default;
        var start = reader.TokenStartIndex;
        if (!IsNext(ref reader, "type"u8) || !reader.Read() || reader.TokenType != JsonTokenType.String || !reader.ValueSpan.SequenceEqual("reasoning.text"u8))
        {
            return null;
        }

        string? text;
        int textLength;
        if (reasoning is not null && TryPassOver(ref reader, ref data, reasoningBytes, out var passed))
        {
            start -= passed;
            text = reasoning;
            textLength = reasoningBytes.Length;
        }
        else if (IsNext(ref reader, "text"u8) && reader.Read() && reader.TokenType == JsonTokenType.String && IsWrittenSo(ref reader))
        {
            place = TextPlace.Of(ref reader);
            text = reader.ValueSpan.IsEmpty ? string.Empty : reasoning is not null && reader.ValueSpan.SequenceEqual(reasoningBytes) ? reasoning : reader.GetString();
            textLength = reader.ValueSpan.Length;
        }
        else
        {
            return null;
        }

        var length = """{"type":"reasoning.text","text":""}""".Length + textLength;
        string? format = null;
        int? index = null;
        reader.Read();
        if (IsMember(ref reader, "format"u8))
        {
            if (!_format.TryRead(ref reader, out format) || format is null || !IsWrittenSo(ref reader))
            {
                return null;
            }

            length += ""","format":"" """.Length - 1 + reader.ValueSpan.Length;
            reader.Read();
        }

        if (IsMember(ref reader, "index"u8))
        {
            if (!PlainValue.TryInt32(ref reader, out index) || !IsWrittenSo(index, ref reader))
            {
                return null;
            }

            length += ""","index":""".Length + reader.ValueSpan.Length;
            reader.Read();
        }

        return reader.TokenType == JsonTokenType.EndObject && reader.TokenStartIndex + 1 - start == length
            ? new ReasoningText { Text = text, Format = format is null ? default(ReasoningFormat?) : new ReasoningFormat(format), Index = index }
            : null;
    }

    // The thinking of a whole answer is there twice, and it is long. What the reader has read once is a JSON string, and the same bytes again are
    // the same string: it is enough to compare them, and to go on reading behind them.
    private static bool TryPassOver(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> data, ReadOnlySpan<byte> text, out int passed)
    {
        passed = 0;
        if (data.IsEmpty)
        {
            return false;
        }

        var name = ",\"text\":\""u8;
        var rest = data[(int)reader.BytesConsumed..];
        if (rest.Length <= name.Length + text.Length || !rest.StartsWith(name) || !rest[name.Length..].StartsWith(text) || rest[name.Length + text.Length] != '"'
            || !IsWrittenSo(text))
        {
            return false;
        }

        passed = (int)reader.BytesConsumed + name.Length + text.Length + 1;
        data = data[passed..];
        reader = new Utf8JsonReader(data, isFinalBlock: true, reader.CurrentState);
        return true;
    }

    private static bool IsNext(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.Read() && IsMember(ref reader, name);

    private static bool IsMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.TokenType == JsonTokenType.PropertyName && reader.ValueSpan.SequenceEqual(name);

    private static bool IsWrittenSo(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? IsWrittenSo(reader.ValueSpan) : Encoder.FindFirstCharacterToEncodeUtf8(reader.ValueSpan) < 0;

    private static bool IsWrittenSo(int? number, ref Utf8JsonReader reader)
    {
        Span<byte> written = stackalloc byte[16];
        return number is { } value && value.TryFormat(written, out var count, provider: CultureInfo.InvariantCulture) && written[..count].SequenceEqual(reader.ValueSpan);
    }
}
