namespace OpenRouterSharp.Failures;

/// <summary>Takes keys out of what a server sends back, so that no exception carries one.</summary>
internal static class KeyRedactor
{
    internal const string Placeholder = "[key removed]";

    // Below this a "key" is a word that may stand in any text.
    private const int ShortestKey = 8;

    internal static string Redact(string text, params ReadOnlySpan<string?> keys)
    {
        foreach (var key in keys)
        {
            if (key is { Length: >= ShortestKey })
            {
                text = text.Replace(key, Placeholder, StringComparison.Ordinal);
            }
        }

        return text;
    }
}
