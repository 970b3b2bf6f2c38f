namespace OpenRouterSharp.Batches;

/// <summary>Represents the settings of <see cref="BatchRunner"/>.</summary>
public sealed record BatchRunnerOptions
{
    /// <summary>The default of <see cref="Concurrency"/>.</summary>
    public const int DefaultConcurrency = 8;

    /// <summary>The maximum of <see cref="Concurrency"/>.</summary>
    public const int MaxConcurrency = 1024;

    /// <summary>Initializes a new instance of the <see cref="BatchRunnerOptions"/> class.</summary>
    public BatchRunnerOptions()
    {
    }

    /// <summary>Gets the maximum number of calls in progress.</summary>
    /// <value>1 to 1,024. Default: 8.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Concurrency
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Concurrency));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxConcurrency, nameof(Concurrency));
            field = value;
        }
    }

    = DefaultConcurrency;

    /// <summary>Gets the model of the requests that have none of their own.</summary>
    public ModelId? Model { get; init; }

    /// <summary>
    /// Gets the path of the checkpoint file, in JSON Lines: one line for each finished request. A later run with the same file returns these results
    /// without a call.
    /// </summary>
    /// <value>Default: none; an interrupted run then starts over.</value>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public string? CheckpointPath
    {
        get;
        init => field = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("The path of the checkpoint file must not be empty; null runs without one.", nameof(CheckpointPath));
    }

    /// <summary>Gets the options of each call.</summary>
    public CallOptions? Call { get; init; }
}
