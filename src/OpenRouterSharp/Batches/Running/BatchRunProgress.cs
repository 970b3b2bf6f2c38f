namespace OpenRouterSharp.Batches;

/// <summary>Represents the progress of <see cref="BatchRunner"/>, reported after each request.</summary>
public sealed record BatchRunProgress
{
    /// <summary>Initializes a new instance of the <see cref="BatchRunProgress"/> class.</summary>
    public BatchRunProgress()
    {
    }

    /// <summary>Gets the number of requests that succeeded, including <see cref="Restored"/> ones.</summary>
    public long Succeeded { get; init; }

    /// <summary>Gets the number of requests that failed, including <see cref="Restored"/> ones.</summary>
    public long Failed { get; init; }

    /// <summary>Gets the number of results taken from the checkpoint file, without a call.</summary>
    public long Restored { get; init; }

    /// <summary>Gets the cost of the calls of this run. Restored results cost nothing again.</summary>
    /// <value>US dollars.</value>
    public decimal Cost { get; init; }
}
