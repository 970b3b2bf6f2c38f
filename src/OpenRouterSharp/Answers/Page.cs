namespace OpenRouterSharp;

/// <summary>Represents a page of a list, and what the service says about the next one.</summary>
/// <param name="Items">The items.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items)
{
    /// <summary>Gets the number of items that the page had on the wire, those that could not be read too.</summary>
    internal int Received { get; init; } = Items.Count;

    /// <summary>Gets the number of items on all pages (<c>total_count</c>).</summary>
    internal long? TotalCount { get; init; }

    /// <summary>Gets whether the service gives a further page: <c>has_more</c>, or whether <c>links.next</c> is not null; <see langword="null"/> where it does not say.</summary>
    internal bool? HasMore { get; init; }

    /// <summary>Gets the place of the next page (<c>cursor</c>, <c>last_id</c>).</summary>
    internal string? Cursor { get; init; }
}
