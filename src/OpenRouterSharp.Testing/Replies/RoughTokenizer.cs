namespace OpenRouterSharp.Testing.Replies;

/// <summary>
/// Splits text into segments about as long as tokens: white space followed by up to eight letters or digits, or by one other character.
/// </summary>
internal static class RoughTokenizer
{
    private const int LongestWord = 8;

    internal static int Count(string? text) => Split(text).Count;

    /// <summary>Splits text into segments that, concatenated, equal the text.</summary>
    internal static List<string> Split(string? text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text?.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var word = end;
            while (end < text.Length && end - word < LongestWord && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end == word && end < text.Length)
            {
                end += char.IsSurrogatePair(text, end) ? 2 : 1;
            }

            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }
}
