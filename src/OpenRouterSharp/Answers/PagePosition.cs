namespace OpenRouterSharp;

/// <summary>Represents the place in a list at which a page begins.</summary>
/// <param name="Offset">The number of items received so far.</param>
/// <param name="Cursor">What the page before named; <see langword="null"/> for the first page.</param>
internal readonly record struct PagePosition(long Offset, string? Cursor);
