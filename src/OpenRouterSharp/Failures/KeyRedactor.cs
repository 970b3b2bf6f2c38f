namespace OpenRouterSharp.Http;

/// <summary>Takes the key out of what a server sends back, so that no exception carries it.</summary>
internal static class KeyRedactor
{
    internal const string Placeholder = "[key removed]";

    // Below this a "key" is a word that may stand in any text.
    private const int ShortestKey = 8;

    internal static string Redact(string text, string key) =>
        key.Length >= ShortestKey ? text.Replace(key, Placeholder, StringComparison.Ordinal) : text;
}
