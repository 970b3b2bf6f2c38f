namespace OpenRouterSharp;

/// <summary>Represents a page of a list, with the service's paging information.</summary>
/// <param name="Items">The items.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items)
{
    /// <summary>Gets the number of items that the page had on the wire, those that could not be read too.</summary>
    internal int Received { get; init; } = Items.Count;

    /// <summary>Gets the number of items on all pages (<c>total_count</c>).</summary>
    internal long? TotalCount { get; init; }

    /// <summary>
    /// Gets a value indicating whether there are more pages, from <c>has_more</c> or a <c>links.next</c> that is not null;
    /// <see langword="null"/> if the service sends neither.
    /// </summary>
    internal bool? HasMore { get; init; }

    /// <summary>Gets the cursor of the next page (<c>cursor</c>, <c>last_id</c>).</summary>
    internal string? Cursor { get; init; }
}
