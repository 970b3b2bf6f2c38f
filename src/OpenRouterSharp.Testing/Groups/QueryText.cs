namespace OpenRouterSharp.Testing.Groups;

/// <summary>Reads query strings.</summary>
internal static class QueryText
{
    /// <summary>Returns the parameters, unescaped; of duplicates, the last.</summary>
    /// <param name="query">The query with its question mark, or an empty string.</param>
    internal static Dictionary<string, string> Parse(string query)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = parameter.Split('=', 2);
            parameters[Uri.UnescapeDataString(parts[0])] = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : string.Empty;
        }

        return parameters;
    }
}
