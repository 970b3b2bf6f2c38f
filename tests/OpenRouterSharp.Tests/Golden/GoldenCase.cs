using System.Text;

namespace OpenRouterSharp.Tests.Golden;

/// <summary>One line of JSON and what the library makes of it. A file holds a line for each part, with a mark in front; a mark alone says that the part follows from the one before.</summary>
/// <param name="Input">The JSON that is read.</param>
/// <param name="Written">The JSON that the value is written as, or <see langword="null"/> where the input cannot be read.</param>
/// <param name="Members">The value's public members.</param>
/// <param name="Sent">A request's body without streaming.</param>
/// <param name="Streamed">A request's body with streaming.</param>
internal sealed record GoldenCase(string Input, string? Written = null, string? Members = null, string? Sent = null, string? Streamed = null)
{
    private const char InputMark = '<';
    private const char WrittenMark = '>';
    private const char MembersMark = '=';
    private const char SentMark = '-';
    private const char StreamedMark = '+';
    private const char UnreadableMark = '!';

    internal static IEnumerable<GoldenCase> Parse(string text)
    {
        GoldenCase? current = null;
        foreach (var line in text.Split('\n').Where(static line => line.Length > 0))
        {
            var value = line[1..];
            if (line[0] == InputMark)
            {
                if (current is not null)
                {
                    yield return current;
                }

                current = new GoldenCase(value);
                continue;
            }

            current = line[0] switch
            {
                WrittenMark => current! with { Written = value.Length == 0 ? current.Input : value },
                MembersMark => current! with { Members = value },
                SentMark => current! with { Sent = value.Length == 0 ? current.Written : value },
                StreamedMark => current! with { Streamed = value.Length == 0 ? Streaming(current.Sent!) : value },
                UnreadableMark => current!,
                _ => throw new FormatException($"'{line}' has no mark."),
            };
        }

        if (current is not null)
        {
            yield return current;
        }
    }

    internal static string Format(IEnumerable<GoldenCase> cases)
    {
        var text = new StringBuilder();
        foreach (var one in cases)
        {
            one.AppendTo(text);
        }

        return text.ToString();
    }

    private void AppendTo(StringBuilder text)
    {
        Append(text, InputMark, Input);
        if (Written is null)
        {
            Append(text, UnreadableMark, string.Empty);
            return;
        }

        Append(text, WrittenMark, Written == Input ? string.Empty : Written);
        if (Sent is not null)
        {
            Append(text, SentMark, Sent == Written ? string.Empty : Sent);
            Append(text, StreamedMark, Streamed == Streaming(Sent) ? string.Empty : Streamed!);
        }

        Append(text, MembersMark, Members!);
    }

    private static string Streaming(string sent) => sent[..^1] + (sent.Length > 2 ? "," : string.Empty) + "\"stream\":true}";

    private static void Append(StringBuilder text, char mark, string value) => text.Append(mark).Append(value).Append('\n');
}
