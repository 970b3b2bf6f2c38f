namespace OpenRouterSharp.Batches;

/// <summary>Represents the filter of a list of batches.</summary>
public sealed record BatchListOptions
{
    /// <summary>The maximum of <see cref="PageSize"/>.</summary>
    public const int MaxPageSize = 100;

    /// <summary>Initializes a new instance of the <see cref="BatchListOptions"/> class.</summary>
    public BatchListOptions()
    {
    }

    /// <summary>Gets the statuses to list (<c>status</c>).</summary>
    /// <value>Default: all. The service stores <c>finalizing</c> and <c>cancelling</c> as <c>in_progress</c> and cannot filter by them.</value>
    /// <exception cref="ArgumentException">A status is empty, <c>finalizing</c>, or <c>cancelling</c>.</exception>
    public IReadOnlyList<BatchStatus>? Statuses
    {
        get;
        init => field = value?.Any(static status => status == default || status == BatchStatus.Finalizing || status == BatchStatus.Cancelling) == true
            ? throw new ArgumentException("Batches cannot be listed by this status: finalizing and cancelling are stored as in_progress.", nameof(Statuses))
            : value;
    }

    /// <summary>Gets the exclusive lower bound of the time of submission (<c>created_after</c>).</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Gets the exclusive upper bound of the time of submission (<c>created_before</c>).</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Gets the number of batches to request at a time (<c>limit</c>). The enumeration always continues to the last batch.</summary>
    /// <value>1 to 100. Default: the service's.</value>
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
