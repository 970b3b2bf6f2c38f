using System.Text;

namespace OpenRouterSharp.Calls;

/// <summary>Inserts values into paths, so that an ID cannot change the path.</summary>
internal static class PathText
{
    /// <summary>Replaces the placeholders of a template, each with one escaped segment.</summary>
    internal static string Fill(string template, params ReadOnlySpan<string> values)
    {
        var path = new StringBuilder(template.Length + 32);
        var rest = template.AsSpan();
        foreach (var value in values)
        {
            var start = rest.IndexOf('{');
            var end = rest.IndexOf('}');
            path.Append(rest[..start]).Append(Segment(value, rest[(start + 1)..end].ToString()));
            rest = rest[(end + 1)..];
        }

        return path.Append(rest).ToString();
    }

    /// <summary>Escapes a segment. Colons and tildes, which model IDs contain, are not escaped.</summary>
    /// <param name="value">The text of the segment.</param>
    /// <param name="parameter">The name of the parameter for the exception.</param>
    /// <exception cref="ArgumentException">The segment is empty, or would change the path.</exception>
    internal static string Segment(string value, string parameter = "value")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);

        // Dots are not escaped, and dot segments are removed from a URI before it is sent.
        return value is "." or ".."
            ? throw new ArgumentException($"'{value}' is not a valid {parameter}: a path segment of dots changes the path.", parameter)
            : Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal);
    }
}
