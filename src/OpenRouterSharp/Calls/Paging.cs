namespace OpenRouterSharp.Calls;

/// <summary>Specifies the paging scheme of a list.</summary>
internal enum Paging
{
    /// <summary>By the number of items received, until the total is reached, a page is empty, or there is no next link.</summary>
    Offset,

    /// <summary>By the number of items received, in pages of 100, until a page has fewer.</summary>
    Hundred,

    /// <summary>By the cursor of the preceding page (<c>cursor</c>, <c>after</c>), until there are no more pages or no cursor is returned.</summary>
    Cursor,

    /// <summary>The whole list in one page.</summary>
    Single,
}
