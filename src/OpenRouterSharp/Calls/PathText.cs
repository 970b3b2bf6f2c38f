using System.Text;

namespace OpenRouterSharp.Calls;

/// <summary>Puts values into paths, so that an id can never become a path.</summary>
internal static class PathText
{
    /// <summary>Fills a template's places, each with one escaped segment.</summary>
    internal static string Fill(string template, params ReadOnlySpan<string> values)
    {
        var path = new StringBuilder(template.Length + 32);
        var rest = template.AsSpan();
        foreach (var value in values)
        {
            var start = rest.IndexOf('{');
            path.Append(rest[..start]).Append(Segment(value));
            rest = rest[(rest.IndexOf('}') + 1)..];
        }

        return path.Append(rest).ToString();
    }

    /// <summary>Escapes a segment. Colons and tildes, which the ids of models hold, stay as they are.</summary>
    /// <exception cref="ArgumentException">The segment is empty, or would lead to another path.</exception>
    internal static string Segment(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);

        // Dots are not escaped, and addresses with such segments are folded before they are sent.
        return value is "." or ".."
            ? throw new ArgumentException($"'{value}' is no id.", nameof(value))
            : Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal);
    }
}
