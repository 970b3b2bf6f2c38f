using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents when, how often and how soon a failed attempt is repeated.</summary>
/// <remarks>
/// Only transient errors are repeated, and only while nothing of an answer has reached the caller. There is no idempotency key: an attempt whose
/// answer was lost may have been billed.
/// </remarks>
public sealed class RetryOptions
{
    /// <summary>The default of <see cref="MaxRetries"/>.</summary>
    public const int DefaultMaxRetries = 2;

    /// <summary>The default of <see cref="Budget"/>.</summary>
    public const int DefaultBudget = 100;

    /// <summary>The default of <see cref="BudgetRefill"/>.</summary>
    public const double DefaultBudgetRefill = 0.2;

    /// <summary>The most that <see cref="MaxRetries"/> can be.</summary>
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

    internal RetryOptions(RetryOptions other)
    {
        _maxRetries = other._maxRetries;
        _baseDelay = other._baseDelay;
        _maxDelay = other._maxDelay;
        _retryAfterCap = other._retryAfterCap;
        UseJitter = other.UseJitter;
        _budget = other._budget;
        _budgetRefill = other._budgetRefill;
        OnRetry = other.OnRetry;
    }

    /// <summary>Gets or sets how often a failed attempt is repeated at most.</summary>
    /// <value>0 to 20; 0 turns retries off. Default: 2.</value>
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

    /// <summary>Gets or sets the wait before the first repetition, where the service does not say; it doubles with each.</summary>
    /// <value>Default: 0.5 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than a day.</exception>
    public TimeSpan BaseDelay
    {
        get => _baseDelay;
        set => _baseDelay = Duration.CheckDelay(value);
    }

    /// <summary>Gets or sets the longest wait where the service does not say.</summary>
    /// <value>Default: 30 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than a day.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        set => _maxDelay = Duration.CheckDelay(value);
    }

    /// <summary>Gets or sets the longest wait that the service may ask for. Asked to wait longer, the call fails at once, and <see cref="OpenRouterException.RetryAfter"/> says how long.</summary>
    /// <value>Default: 60 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than a day.</exception>
    public TimeSpan RetryAfterCap
    {
        get => _retryAfterCap;
        set => _retryAfterCap = Duration.CheckDelay(value);
    }

    /// <summary>Gets or sets a value indicating whether the waits are scattered, so that many clients do not come back at the same moment.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool UseJitter { get; set; } = true;

    /// <summary>
    /// Gets or sets how many retries the client's calls share. Each retry takes one, each call that succeeds puts back
    /// <see cref="BudgetRefill"/>: when the service fails altogether, the retries stop and do not add to its load.
    /// </summary>
    /// <value>0 is no limit. Default: 100.</value>
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

    /// <summary>Gets or sets how much of a retry a call that succeeds puts back: in the long run, the share of calls that may be repeated.</summary>
    /// <value>0 to 1. Default: 0.2.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double BudgetRefill
    {
        get => _budgetRefill;
        set => _budgetRefill = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The part of a retry that a success puts back is from 0 to 1.");
    }

    /// <summary>
    /// Gets or sets what is told of each repetition before its wait begins, for instance to show it to whoever is waiting. It is called on
    /// whatever thread the call runs on; what it throws ends the call. A <see cref="OpenRouterClientOptions.ResiliencePipeline"/> of one's own
    /// tells of its retries itself.
    /// </summary>
    /// <value>Default: none.</value>
    [JsonIgnore]
    public Action<ScheduledRetry>? OnRetry { get; set; }
}
