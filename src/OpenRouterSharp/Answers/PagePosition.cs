namespace OpenRouterSharp;

/// <summary>Represents the position in a list at which a page starts.</summary>
/// <param name="Offset">The number of items received so far.</param>
/// <param name="Cursor">The cursor that the preceding page returned; <see langword="null"/> for the first page.</param>
internal readonly record struct PagePosition(long Offset, string? Cursor);
