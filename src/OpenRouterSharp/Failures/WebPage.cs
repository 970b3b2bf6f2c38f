using System.Net;

namespace OpenRouterSharp.Failures;

/// <summary>Detects a web page in place of JSON, and extracts its title.</summary>
internal static class WebPage
{
    private const int MaxWordsLength = 200;

    private static readonly string[] _headings = ["title", "h1", "h2"];

    /// <summary>Determines whether a text starts like HTML or other markup.</summary>
    internal static bool IsPage(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart("\uFEFF \t\r\n");
        return start.StartsWith("<!", StringComparison.Ordinal)
            || start.StartsWith("<?", StringComparison.Ordinal)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<head", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<body", StringComparison.OrdinalIgnoreCase)
            || (start is ['<', >= 'A' and <= 'z', ..] && start.TrimEnd() is [.., '>']);
    }

    /// <summary>Returns the title of a page, or the start of any other text, on one line.</summary>
    internal static string Words(string text)
    {
        foreach (var heading in _headings)
        {
            if (Inside(text, heading) is { } words && OnOneLine(WebUtility.HtmlDecode(words)) is { Length: > 0 } title)
            {
                return title;
            }
        }

        return OnOneLine(text);
    }

    private static string? Inside(string text, string element)
    {
        var start = text.IndexOf("<" + element, StringComparison.OrdinalIgnoreCase);
        var opened = start < 0 ? -1 : text.IndexOf('>', start);
        var end = opened < 0 ? -1 : text.IndexOf("</" + element, opened, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : text[(opened + 1)..end];
    }

    private static string OnOneLine(string text)
    {
        var words = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= MaxWordsLength ? words : string.Concat(words.AsSpan(0, MaxWordsLength), "…");
    }
}
