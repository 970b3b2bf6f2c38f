namespace OpenRouterSharp.Failures;

/// <summary>Redacts keys from what a server returns, so that no exception contains one.</summary>
internal static class KeyRedactor
{
    internal const string Placeholder = "[key removed]";

    // A shorter "key" is a word that may occur in any text.
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
