namespace OpenRouterSharp.OAuth;

/// <summary>Reads the query of a callback.</summary>
internal static class CallbackQuery
{
    /// <summary>Gets a parameter, unescaped; of duplicates, the first.</summary>
    /// <param name="query">The query, with or without its question mark.</param>
    /// <param name="name">The name.</param>
    /// <returns>The value; <see langword="null"/> if it is missing or empty.</returns>
    internal static string? Find(string query, string name)
    {
        foreach (var parameter in query.TrimStart('?').Split('&'))
        {
            var parts = parameter.Split('=', 2);
            if (parts.Length == 2 && parts[1].Length > 0 && Uri.UnescapeDataString(parts[0]) == name)
            {
                return Uri.UnescapeDataString(parts[1].Replace('+', ' '));
            }
        }

        return null;
    }
}
