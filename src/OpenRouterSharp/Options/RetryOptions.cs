using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the retry settings: the number of retries, their delays and their shared budget.</summary>
/// <remarks>
/// Only transient failures are retried, and only until content has reached the caller. The API has no idempotency keys: an attempt whose response
/// was lost may have been billed.
/// </remarks>
public sealed class RetryOptions
{
    /// <summary>The default of <see cref="MaxRetries"/>.</summary>
    public const int DefaultMaxRetries = 2;

    /// <summary>The default of <see cref="Budget"/>.</summary>
    public const int DefaultBudget = 100;

    /// <summary>The default of <see cref="BudgetRefill"/>.</summary>
    public const double DefaultBudgetRefill = 0.2;

    /// <summary>The upper bound of <see cref="MaxRetries"/>.</summary>
    public const int MaxMaxRetries = 20;

    /// <summary>The default of <see cref="BaseDelay"/>.</summary>
    public static readonly TimeSpan DefaultBaseDelay = TimeSpan.FromMilliseconds(500);

    /// <summary>The default of <see cref="MaxDelay"/>.</summary>
    public static readonly TimeSpan DefaultMaxDelay = TimeSpan.FromSeconds(30);

    /// <summary>The default of <see cref="RetryAfterCap"/>.</summary>
    public static readonly TimeSpan DefaultRetryAfterCap = TimeSpan.FromSeconds(60);

    private int _maxRetries = DefaultMaxRetries;
    private int _budget = DefaultBudget;
    private double _budgetRefill = DefaultBudgetRefill;
    private TimeSpan _baseDelay = DefaultBaseDelay;
    private TimeSpan _maxDelay = DefaultMaxDelay;
    private TimeSpan _retryAfterCap = DefaultRetryAfterCap;

    /// <summary>Initializes a new instance of the <see cref="RetryOptions"/> class with the defaults.</summary>
    public RetryOptions()
    {
    }

    /// <summary>Gets or sets the maximum number of retries of a call.</summary>
    /// <value>0 to 20; 0 disables retries. Default: 2.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaxRetries
    {
        get => _maxRetries;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxMaxRetries);
            _maxRetries = value;
        }
    }

    /// <summary>Gets or sets the delay before the first retry, if the service does not specify one. It doubles with each further retry.</summary>
    /// <value>Default: 0.5 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than a day.</exception>
    public TimeSpan BaseDelay
    {
        get => _baseDelay;
        set => _baseDelay = Duration.CheckDelay(value);
    }

    /// <summary>Gets or sets the maximum delay if the service does not specify one.</summary>
    /// <value>Default: 30 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than a day.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        set => _maxDelay = Duration.CheckDelay(value);
    }

    /// <summary>
    /// Gets or sets the maximum delay that the service can request. If it requests a longer one, the call fails immediately, and
    /// <see cref="OpenRouterException.RetryAfter"/> holds the delay.
    /// </summary>
    /// <value>Default: 60 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than a day.</exception>
    public TimeSpan RetryAfterCap
    {
        get => _retryAfterCap;
        set => _retryAfterCap = Duration.CheckDelay(value);
    }

    /// <summary>
    /// Gets or sets a value indicating whether delays are randomized (jitter), so that clients that fail together do not retry together.
    /// </summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool UseJitter { get; set; } = true;

    /// <summary>
    /// Gets or sets the retry budget that the client's calls share. Each retry takes one from it, and each successful call returns
    /// <see cref="BudgetRefill"/>: during an outage the budget runs out, and retries stop adding to the load.
    /// </summary>
    /// <value>0 disables the budget. Default: 100.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Budget
    {
        get => _budget;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _budget = value;
        }
    }

    /// <summary>
    /// Gets or sets the fraction of a retry that a successful call returns to the budget: in the long run, the share of calls that can be
    /// retried.
    /// </summary>
    /// <value>0 to 1. Default: 0.2.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double BudgetRefill
    {
        get => _budgetRefill;
        set => _budgetRefill = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The budget refill must be from 0 to 1.");
    }

    /// <summary>
    /// Gets or sets the callback invoked before each retry delay, for example to inform the user. It runs on the thread of the call; an
    /// exception that it throws ends the call. A custom <see cref="OpenRouterClientOptions.ResiliencePipeline"/> reports its retries through its
    /// own callbacks, not through this one.
    /// </summary>
    /// <value>Default: none.</value>
    [JsonIgnore]
    public Action<ScheduledRetry>? OnRetry { get; set; }

    /// <summary>Creates a copy that later changes to the original do not affect.</summary>
    internal RetryOptions Clone() => (RetryOptions)MemberwiseClone();
}
