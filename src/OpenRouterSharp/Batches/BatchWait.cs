namespace OpenRouterSharp.Batches;

/// <summary>Represents the settings for waiting for a batch.</summary>
public sealed record BatchWait
{
    /// <summary>The default of <see cref="InitialDelay"/>.</summary>
    public static readonly TimeSpan DefaultInitialDelay = TimeSpan.FromSeconds(2);

    /// <summary>The default of <see cref="MaxDelay"/>.</summary>
    public static readonly TimeSpan DefaultMaxDelay = TimeSpan.FromSeconds(60);

    /// <summary>The default of <see cref="MaxFailures"/>.</summary>
    public const int DefaultMaxFailures = 10;

    /// <summary>Initializes a new instance of the <see cref="BatchWait"/> class.</summary>
    public BatchWait()
    {
    }

    /// <summary>Gets the delay after the first look at the batch. It doubles after each further one, with random jitter of up to a tenth.</summary>
    /// <value>Greater than zero. Default: 2 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not greater than zero.</exception>
    public TimeSpan InitialDelay { get; init => field = Positive(value, nameof(InitialDelay)); } = DefaultInitialDelay;

    /// <summary>Gets the maximum delay, unless the service asks for a longer one (<c>Retry-After</c>).</summary>
    /// <value>Greater than zero. Default: 60 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not greater than zero.</exception>
    public TimeSpan MaxDelay { get; init => field = Positive(value, nameof(MaxDelay)); } = DefaultMaxDelay;

    /// <summary>Gets the time after which to stop waiting. The batch continues.</summary>
    /// <value>Greater than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>, the default: a batch can take 24 hours, at some providers 96.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public TimeSpan Timeout
    {
        get;
        init => field = value == System.Threading.Timeout.InfiniteTimeSpan ? value : Positive(value, nameof(Timeout));
    }

    = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Gets the number of successive transient failures, each after the client's own retries, that are tolerated before the last one is thrown.</summary>
    /// <value>At least 0. Default: 10.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxFailures
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MaxFailures));
            field = value;
        }
    }

    = DefaultMaxFailures;

    /// <summary>Gets the time provider for the delays.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init => field = value ?? throw new ArgumentNullException(nameof(TimeProvider)); } = TimeProvider.System;

    /// <summary>Gets the source of the jitter, from 0 to below 1.</summary>
#pragma warning disable RS0030 // Waiting works over any implementation of the interface, which has no options of its own; tests replace it.
    internal Func<double> Chance { get; init; } = Random.Shared.NextDouble;
#pragma warning restore RS0030

    private static TimeSpan Positive(TimeSpan value, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, parameter);
        return value;
    }
}
