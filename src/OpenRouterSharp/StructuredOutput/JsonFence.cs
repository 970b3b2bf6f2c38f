namespace OpenRouterSharp.StructuredOutput;

/// <summary>Removes one Markdown code fence around a text, which some providers add to JSON.</summary>
internal static class JsonFence
{
    private const string Mark = "```";

    internal static ReadOnlySpan<char> Remove(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
        {
            return text;
        }

        text = text[Mark.Length..];
        while (!text.IsEmpty && IsLanguage(text[0]))
        {
            text = text[1..];
        }

        // An output that ends right after its JSON may have no closing fence.
        return (text.EndsWith(Mark, StringComparison.Ordinal) ? text[..^Mark.Length] : text).Trim();
    }

    /// <summary>Determines whether a character belongs to the language that follows an opening fence.</summary>
    internal static bool IsLanguage(char letter) => char.IsAsciiLetter(letter);
}
