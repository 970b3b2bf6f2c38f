using System.Globalization;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Reads reasoning details. A detail must go back to the service byte for byte: where writing it would give the bytes it was read from, as with
/// nearly every piece of plain text, no copy of these is kept.
/// </summary>
internal static class PlainReasoning
{
    /// <summary>Reads the list.</summary>
    /// <param name="json">The reader.</param>
    /// <param name="reasoning">The plain text beside the list, which is the same string where it says the same.</param>
    /// <param name="bytes">The bytes that it was read from.</param>
    /// <param name="mayPassOver">Whether a long text that stands twice is read once; its places are then not those of the data.</param>
    internal static IReadOnlyList<ReasoningDetail>? List(ref WireReader json, string? reasoning, ReadOnlySpan<byte> bytes, bool mayPassOver)
    {
        if (!json.IsArray)
        {
            return json.List<ReasoningDetail>();
        }

        var list = default(ShortList<ReasoningDetail>);
        var count = 0;
        while (json.NextItem())
        {
            if (json.IsNull)
            {
                continue;
            }

            count++;
            var start = json;
            if (TryRead(ref json, reasoning, bytes, mayPassOver) is { } plain)
            {
                list.Add(plain);
                continue;
            }

            json = start;
            list.Add(ReasoningDetail.Read(ref json));
        }

        if (count > 1)
        {
            json.Places[DeltaText.Detail] = json.Places[DeltaText.DetailObject] = default;
        }

        return list.ToList();
    }

    // {"type":"reasoning.text","text":"…","format":"…","index":0}, of which the last two may be missing: the members in the writer's order, no
    // white space, and each value spelled as the writer spells it. The lengths of the parts say whether there is anything else.
    private static ReasoningText? TryRead(ref WireReader json, string? reasoning, ReadOnlySpan<byte> bytes, bool mayPassOver)
    {
        var start = json.TokenStart;
        if (!json.IsObject || !json.NextMember() || !json.Is("type"u8) || !json.IsString || !json.Token.SequenceEqual("reasoning.text"u8))
        {
            return null;
        }

        string text;
        int length;
        if (mayPassOver && reasoning is not null && TryPassOver(ref json, bytes))
        {
            text = reasoning;
            length = bytes.Length;
        }
        else if (json.NextMember() && json.Is("text"u8) && json.IsString && IsAsWritten(in json))
        {
            json.Places[DeltaText.Detail] = json.Place;
            json.Places[DeltaText.DetailObject] = default;
            length = json.Token.Length;
            text = reasoning is not null && json.Token.SequenceEqual(bytes) ? reasoning : json.Text();
        }
        else
        {
            return null;
        }

        length += """{"type":"reasoning.text","text":""}""".Length;
        string? format = null;
        int? index = null;
        var hasMember = json.NextMember();
        if (hasMember && json.Is("format"u8))
        {
            if (!json.IsString || !IsAsWritten(in json))
            {
                return null;
            }

            length += ""","format":"" """.Length - 1 + json.Token.Length;
            format = json.Word();
            hasMember = json.NextMember();
        }

        if (hasMember && json.Is("index"u8))
        {
            if (!TryGetIndex(in json, out var number))
            {
                return null;
            }

            length += ""","index":""".Length + json.Token.Length;
            index = number;
            hasMember = json.NextMember();
        }

        return !hasMember && json.Position - start == length
            ? new ReasoningText { Text = text, Format = format is null ? default(ReasoningFormat?) : new ReasoningFormat(format), Index = index }
            : null;
    }

    // The reasoning of a whole completion is there twice, and it is long. What the reader has read once is a JSON string, and the same bytes
    // again are the same string: it is enough to compare them, and to go on reading behind them.
    private static bool TryPassOver(ref WireReader json, ReadOnlySpan<byte> text)
    {
        var name = ",\"text\":\""u8;
        var rest = json.Unread();
        if (rest.Length <= name.Length + text.Length || !rest.StartsWith(name) || !rest[name.Length..].StartsWith(text) || rest[name.Length + text.Length] != '"'
            || !WrittenText.IsAsWritten(text))
        {
            return false;
        }

        json.PassOver(name.Length + text.Length + 1);
        return true;
    }

    private static bool IsAsWritten(in WireReader json) =>
        json.IsEscaped ? WrittenText.IsAsWritten(json.Token) : WrittenText.IndexOfEscape(json.Token) < 0;

    private static bool TryGetIndex(in WireReader json, out int index)
    {
        index = 0;
        if (json.Kind != JsonTokenType.Number || !json.TryGetInt64(out var number) || number is < int.MinValue or > int.MaxValue)
        {
            return false;
        }

        Span<byte> written = stackalloc byte[16];
        index = (int)number;
        return index.TryFormat(written, out var count, provider: CultureInfo.InvariantCulture) && written[..count].SequenceEqual(json.Token);
    }
}
