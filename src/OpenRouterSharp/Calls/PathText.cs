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
            path.Append(rest[..start]).Append(Segment(value));
            rest = rest[(rest.IndexOf('}') + 1)..];
        }

        return path.Append(rest).ToString();
    }

    /// <summary>Escapes a segment. Colons and tildes, which occur in model IDs, are preserved.</summary>
    /// <exception cref="ArgumentException">The segment is empty, or would change the path.</exception>
    internal static string Segment(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);

        // Escaping leaves dots alone, and dot segments are removed from an address before it is sent.
        return value is "." or ".."
            ? throw new ArgumentException($"'{value}' is not a valid ID.", nameof(value))
            : Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal);
    }
}
