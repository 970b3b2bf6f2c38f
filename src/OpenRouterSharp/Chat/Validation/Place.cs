using System.Globalization;
using System.Text;

namespace OpenRouterSharp;

/// <summary>Where in a request a check is. It becomes text only when there is an issue.</summary>
/// <param name="Outer">The member of the request; <see langword="null"/> for the request itself.</param>
/// <param name="OuterIndex">The position in that member, when it is a list.</param>
/// <param name="Inner">The member within.</param>
/// <param name="InnerIndex">The position in that member, when it is a list.</param>
internal readonly record struct Place(string? Outer = null, int OuterIndex = -1, string? Inner = null, int InnerIndex = -1)
{
    /// <summary>Goes into a member of this place.</summary>
    internal Place In(string inner, int index = -1)
    {
        if (Outer is null)
        {
            return new(inner, index);
        }

        // A third level is rare enough for the text of the others to be made at once.
        return Inner is null ? this with { Inner = inner, InnerIndex = index } : new(Of(string.Empty), -1, inner, index);
    }

    /// <summary>Gets the path of a member of this place; the place itself for an empty one.</summary>
    internal string Of(string member)
    {
        if (Outer is null)
        {
            return member;
        }

        var path = new StringBuilder();
        Append(path, Outer, OuterIndex);
        Append(path, Inner, InnerIndex);
        Append(path, member, -1);
        return path.ToString();
    }

    /// <summary>Gets the names on the wire for a path of members: <c>messages[2].tool_call_id</c>.</summary>
    internal static string ToWire(string path)
    {
        var wire = new StringBuilder(path.Length + 8);
        for (var i = 0; i < path.Length; i++)
        {
            var startsWord = char.IsUpper(path[i]) && i > 0 && path[i - 1] != '.'
                && (!char.IsUpper(path[i - 1]) || (i + 1 < path.Length && char.IsLower(path[i + 1])));
            if (startsWord)
            {
                wire.Append('_');
            }

            wire.Append(char.ToLowerInvariant(path[i]));
        }

        return wire.ToString();
    }

    private static void Append(StringBuilder path, string? member, int index)
    {
        if (member is not { Length: > 0 })
        {
            return;
        }

        if (path.Length > 0)
        {
            path.Append('.');
        }

        path.Append(member);
        if (index >= 0)
        {
            path.Append(CultureInfo.InvariantCulture, $"[{index}]");
        }
    }
}
