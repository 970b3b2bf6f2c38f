namespace OpenRouterSharp.Calls;

/// <summary>The ways in which lists are divided into pages.</summary>
internal enum Paging
{
    /// <summary>By the number of items received, until the total is reached, a page is empty, or there is no link to a next one.</summary>
    Offset,

    /// <summary>By the number of items received, a hundred a page, until a page has fewer.</summary>
    Hundred,

    /// <summary>By what the page before named (<c>cursor</c>, <c>after</c>), until there is no more or nothing is named.</summary>
    Cursor,

    /// <summary>The whole list is one page.</summary>
    Single,
}
