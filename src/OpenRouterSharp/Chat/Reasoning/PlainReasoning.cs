using System.Globalization;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Reads reasoning details. A detail must be sent back byte for byte. If serializing it reproduces the bytes it was read from, as with nearly
/// all plain text, no copy of these bytes is kept.
/// </summary>
internal static class PlainReasoning
{
    /// <summary>Reads a list of reasoning details.</summary>
    /// <param name="json">The reader.</param>
    /// <param name="reasoning">The plain text beside the list; an equal detail text reuses the same string.</param>
    /// <param name="bytes">The bytes being read.</param>
    /// <param name="mayPassOver">Whether to read a long duplicated text only once; the reader's places then no longer match the data.</param>
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

    // {"type":"reasoning.text","text":"…","format":"…","index":0}, of which the last two are optional: members in the writer's order, no white
    // space, and values encoded as the writer encodes them. The total length of the parts reveals any additional content.
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

    // The reasoning of a completion appears twice and is long. The first occurrence was validated as a JSON string, so for identical bytes a
    // comparison suffices, and reading continues after them.
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
