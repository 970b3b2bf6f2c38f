using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;

namespace OpenRouterSharp.Failures;

/// <summary>
/// Redacts keys from what a server returns, so that no exception, span, log or metric contains one. It recognizes a key as it is and escaped in JSON
/// (at any depth of JSON in JSON), a URL or HTML.
/// </summary>
internal sealed class KeyRedactor
{
    internal const string Placeholder = "[key removed]";

    // A shorter "key" is a word that may occur in any text.
    private const int ShortestKey = 8;

    // A truncated text may end with a part of a key. The first characters of all keys are the same and no secret.
    private const int ShortestPart = 12;

    private const int LongestEntity = 10;

    private readonly string[] _keys;
    private readonly int _shortest = int.MaxValue;

    internal KeyRedactor(params ReadOnlySpan<string?> keys)
    {
        var known = new List<string>();
        foreach (var key in keys)
        {
            if (key is { Length: >= ShortestKey } && !known.Contains(key))
            {
                known.Add(key);
                _shortest = Math.Min(_shortest, Math.Min(key.Length, ShortestPart));
            }
        }

        _keys = [.. known];
    }

    /// <summary>Gets the redactor of a call without a key.</summary>
    internal static KeyRedactor None { get; } = new();

    /// <summary>Redacts the keys in a text.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    internal string? Redact(string? text)
    {
        if (text is null || text.Length < _shortest)
        {
            return text;
        }

        foreach (var key in _keys)
        {
            text = Redact(text, key);
        }

        return text;
    }

    /// <summary>Returns an exception for use as an inner exception, or <see langword="null"/> if it or one of its own shows a key.</summary>
    internal Exception? Inner(Exception e)
    {
        var text = e.ToString();
        return ReferenceEquals(text, Redact(text)) ? e : null;
    }

    private static string Redact(string text, string key)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = 0; (at = NextCandidate(text, at, key[0])) >= 0;)
        {
            var length = Match(text.AsSpan(at), key);
            if (length == 0)
            {
                at++;
                continue;
            }

            (result ??= new StringBuilder(text.Length)).Append(text, copied, at - copied).Append(Placeholder);
            copied = at += length;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static int NextCandidate(string text, int from, char first)
    {
        var next = text.AsSpan(from).IndexOfAny([first, '\\', '%', '&']);
        return next < 0 ? -1 : from + next;
    }

    // The length of the key as written at the start of the text; 0 if it is not there.
    private static int Match(ReadOnlySpan<char> text, string key)
    {
        var at = 0;
        for (var i = 0; i < key.Length; i++)
        {
            if (at == text.Length)
            {
                return i >= ShortestPart ? at : 0;
            }

            var length = MatchOne(text[at..], key[i]);
            if (length == 0)
            {
                return 0;
            }

            at += length;
        }

        return at;
    }

    private static int MatchOne(ReadOnlySpan<char> text, char expected)
    {
        if (text[0] == expected)
        {
            return 1;
        }

        switch (text[0])
        {
            case '\\':
                // JSON in JSON escapes the backslash again.
                var slashes = text.IndexOfAnyExcept('\\');
                if (slashes < 0)
                {
                    return 0;
                }

                var escaped = text[slashes..];
                return escaped[0] == expected ? slashes + 1 : escaped[0] == 'u' && IsHex(escaped[1..], 4, expected) ? slashes + 5 : 0;
            case '%':
                return IsHex(text[1..], 2, expected) ? 3 : 0;
            case '&':
                var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
                return end > 0 && WebUtility.HtmlDecode(text[..(end + 1)].ToString()) is [var decoded] && decoded == expected ? end + 1 : 0;
            default:
                return 0;
        }
    }

    private static bool IsHex(ReadOnlySpan<char> text, int digits, char expected) =>
        text.Length >= digits
        && ushort.TryParse(text[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
        && unit == expected;
}
