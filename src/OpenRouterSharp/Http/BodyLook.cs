using System.Text;
using System.Text.Json;

namespace OpenRouterSharp.Http;

/// <summary>
/// Detects the form of a body from its first bytes, because servers and proxies declare events as text, completions as events, and errors as either.
/// No other code detects it.
/// </summary>
internal static class BodyLook
{
    private static ReadOnlySpan<byte> Blank => " \t\r\n"u8;

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    /// <summary>Detects the form of a complete body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="content">The body without the byte order mark, white space and comments before it.</param>
    internal static BodyForm Of(ReadOnlySpan<byte> body, out ReadOnlySpan<byte> content)
    {
        var start = 0;
        var form = Of(body, isWhole: true, ref start);
        var afterComments = start;
        while (form == BodyForm.Events && body[afterComments] == (byte)':')
        {
            var end = body[afterComments..].IndexOfAny((byte)'\r', (byte)'\n');
            afterComments = end < 0 ? body.Length : afterComments + end;
            form = Of(body, isWhole: true, ref afterComments);
        }

        // Events keep their comments, which are keep-alives.
        content = body[(form == BodyForm.Events ? start : afterComments)..];
        return form;
    }

    /// <summary>Detects the form of a body from its beginning.</summary>
    /// <param name="body">What has arrived.</param>
    /// <param name="isWhole"><see langword="true"/> if no more bytes follow; otherwise, <see langword="false"/>.</param>
    /// <param name="start">The position to look from; moved to the first byte that is not white space.</param>
    internal static BodyForm Of(ReadOnlySpan<byte> body, bool isWhole, ref int start)
    {
        if (start == 0)
        {
            if (!isWhole && body.Length < Mark.Length && Mark.StartsWith(body))
            {
                return BodyForm.Undecided;
            }

            start = body.StartsWith(Mark) ? Mark.Length : 0;
        }

        var blank = CountBlank(body[start..]);
        start += blank;
        if (start == body.Length)
        {
            return isWhole ? BodyForm.Nothing : BodyForm.Undecided;
        }

        return body[start] switch
        {
            (byte)'{' or (byte)'[' => BodyForm.Json,
            (byte)'<' => BodyForm.Page,
            (byte)':' => BodyForm.Events,
            _ => OfWord(body[start..], isWhole),
        };
    }

    /// <summary>Finds the JSON value in a body that contains one alone, after comments, before other content, or as the data of an event.</summary>
    /// <returns>The value, or the body if there is none.</returns>
    internal static string JsonIn(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var found = Of(bytes, out var content) switch
        {
            BodyForm.Json => FirstValue(content),
            BodyForm.Events => FirstData(content),
            _ => default,
        };
        return found.IsEmpty || found.Length == bytes.Length ? body : Encoding.UTF8.GetString(found);
    }

    /// <summary>Determines whether bytes are exactly one JSON value, apart from white space.</summary>
    internal static bool IsValue(ReadOnlySpan<byte> json) => FirstValue(json) is { IsEmpty: false } value && IsBlank(json[value.Length..]);

    /// <summary>Determines whether the content is JSON lines: one value followed by more.</summary>
    internal static bool IsInLines(ReadOnlySpan<byte> json)
    {
        var end = json.IndexOf((byte)'\n');
        return end > 0 && !IsBlank(json[end..]) && IsValue(json[..end]);
    }

    private static BodyForm OfWord(ReadOnlySpan<byte> rest, bool isWhole)
    {
        var form = OfField(rest, "data"u8, isWhole);
        form = form == BodyForm.Other ? OfField(rest, "event"u8, isWhole) : form;
        form = form == BodyForm.Other ? OfField(rest, "id"u8, isWhole) : form;
        return form == BodyForm.Other ? OfField(rest, "retry"u8, isWhole) : form;
    }

    private static BodyForm OfField(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name, bool isWhole)
    {
        if (!isWhole && rest.Length <= name.Length && name.StartsWith(rest))
        {
            return BodyForm.Undecided;
        }

        return rest.StartsWith(name) && (rest.Length == name.Length || rest[name.Length] is (byte)':' or (byte)'\r' or (byte)'\n') ? BodyForm.Events : BodyForm.Other;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => CountBlank(bytes) == bytes.Length;

    // A loop, because the framework's vectorized search is generic code that the first call would compile, for a byte or two.
    private static int CountBlank(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        while (count < bytes.Length && bytes[count] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            count++;
        }

        return count;
    }

    private static ReadOnlySpan<byte> FirstValue(ReadOnlySpan<byte> json)
    {
        try
        {
            // The first line of an indented response is the beginning of a value. That is no error, and an exception would be a slow way to find out.
            var isBracketed = !json.IsEmpty && json[0] is (byte)'{' or (byte)'[';
            var reader = new Utf8JsonReader(json, isFinalBlock: !isBracketed, state: default);
            return reader.Read() && reader.TrySkip() ? json[..(int)reader.BytesConsumed] : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    // An error is a single event; the rest carries no information.
    private static ReadOnlySpan<byte> FirstData(ReadOnlySpan<byte> events)
    {
        using var data = new MemoryStream();
        while (!events.IsEmpty)
        {
            var end = events.IndexOfAny((byte)'\r', (byte)'\n');
            var line = end < 0 ? events : events[..end];
            events = end < 0 ? default : events[(end + 1)..];
            if (line.StartsWith("data:"u8))
            {
                data.Write(line["data:"u8.Length..]);
                data.WriteByte((byte)'\n');
            }
            else if (line.StartsWith("{"u8) && IsValue(line))
            {
                return line;
            }

            if (IsValue(data.GetBuffer().AsSpan(0, (int)data.Length)))
            {
                break;
            }
        }

        return data.ToArray().AsSpan().Trim(Blank);
    }
}
