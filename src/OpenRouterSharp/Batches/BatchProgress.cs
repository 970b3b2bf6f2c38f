namespace OpenRouterSharp.Batches;

/// <summary>Represents the progress of a batch, reported while waiting when its status or its counts have changed.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Elapsed">The time since waiting began.</param>
public sealed record BatchProgress(Batch Batch, TimeSpan Elapsed)
{
    /// <summary>Gets the fraction of requests that have ended.</summary>
    /// <value>0 to 1; <see langword="null"/> if the service does not report the counts.</value>
    public double? Fraction => Batch.RequestCounts is { Total: > 0 and var total } counts ? Math.Clamp(((counts.Completed ?? 0) + (counts.Failed ?? 0)) / (double)total, 0, 1) : null;
}
