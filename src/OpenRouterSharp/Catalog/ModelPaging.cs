namespace OpenRouterSharp.Catalog;

/// <summary>Defines the page sizes of lists of models.</summary>
internal static class ModelPaging
{
    internal const int MinPageSize = 1;
    internal const int MaxPageSize = 1000;

    /// <summary>Returns a valid page size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of range.</exception>
    internal static int? Checked(int? pageSize, string parameter = "pageSize") => pageSize is null or (>= MinPageSize and <= MaxPageSize)
        ? pageSize
        : throw new ArgumentOutOfRangeException(parameter, pageSize, $"The page size must be {MinPageSize} to {MaxPageSize}; null requests the whole list at once.");
}
