using System.Globalization;
using System.Text;

namespace OpenRouterSharp;

/// <summary>Represents the position of a check in a request. It is formatted only if there is an issue.</summary>
/// <param name="Outer">The member of the request, or <see langword="null"/> for the request itself.</param>
/// <param name="OuterIndex">The index in that member, if it is a list.</param>
/// <param name="Inner">The nested member.</param>
/// <param name="InnerIndex">The index in the nested member, if it is a list.</param>
internal readonly record struct Place(string? Outer = null, int OuterIndex = -1, string? Inner = null, int InnerIndex = -1)
{
    /// <summary>Returns the position of a member nested in this position.</summary>
    internal Place In(string inner, int index = -1)
    {
        if (Outer is null)
        {
            return new(inner, index);
        }

        // A third level is rare, so formatting the first two eagerly is cheap enough.
        return Inner is null ? this with { Inner = inner, InnerIndex = index } : new(Of(string.Empty), -1, inner, index);
    }

    /// <summary>Returns the path of a member at this position; the position itself if the member is empty.</summary>
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

    /// <summary>Converts a member path to its wire path: <c>messages[2].tool_call_id</c>.</summary>
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
