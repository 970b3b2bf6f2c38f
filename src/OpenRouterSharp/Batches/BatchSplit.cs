namespace OpenRouterSharp.Batches;

/// <summary>Represents the limits at which requests are split into several batches.</summary>
public sealed record BatchSplit
{
    /// <summary>Initializes a new instance of the <see cref="BatchSplit"/> class.</summary>
    public BatchSplit()
    {
    }

    /// <summary>Gets the maximum number of requests in a batch.</summary>
    /// <value>At least 1. Default: 5,000, the service's own limit.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxRequests
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxRequests));
            field = value;
        }
    }

    = BatchSubmission.MaxRequests;

    /// <summary>Gets the maximum size of the body of a batch, in bytes.</summary>
    /// <value>At least 1,024. Default: 200,000,000, the service's own limit.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1,024.</exception>
    public long MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1024, nameof(MaxBytes));
            field = value;
        }
    }

    = BatchSubmission.MaxBytes;
}
