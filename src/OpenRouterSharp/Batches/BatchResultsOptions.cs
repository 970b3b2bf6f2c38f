namespace OpenRouterSharp.Batches;

/// <summary>Represents the settings for reading the results of a batch.</summary>
public sealed record BatchResultsOptions
{
    /// <summary>The maximum of <see cref="PageSize"/>.</summary>
    public const int MaxPageSize = 1000;

    /// <summary>Initializes a new instance of the <see cref="BatchResultsOptions"/> class.</summary>
    public BatchResultsOptions()
    {
    }

    /// <summary>
    /// Gets the number of results to request at a time (<c>limit</c>), which are in memory together. The enumeration always continues to the last
    /// result.
    /// </summary>
    /// <value>1 to 1,000. Default: the service's.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int? PageSize
    {
        get;
        init
        {
            if (value is { } size)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(size, 1, nameof(PageSize));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MaxPageSize, nameof(PageSize));
            }

            field = value;
        }
    }
}
