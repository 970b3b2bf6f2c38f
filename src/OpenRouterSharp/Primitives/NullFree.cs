namespace OpenRouterSharp.Primitives;

/// <summary>Lists from the wire without the nulls that some servers put in them.</summary>
internal static class NullFree
{
    /// <summary>Returns the list itself when it has no nulls, else a copy without them.</summary>
    internal static IReadOnlyList<T>? List<T>(IReadOnlyList<T>? list)
        where T : class
    {
        if (list is null)
        {
            return null;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is null)
            {
                return [.. list.Where(static item => item is not null)];
            }
        }

        return list;
    }
}
