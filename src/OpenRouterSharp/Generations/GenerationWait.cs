namespace OpenRouterSharp.Generations;

/// <summary>Represents how to wait for the record of a generation.</summary>
public sealed record GenerationWait
{
    /// <summary>Initializes a new instance of the <see cref="GenerationWait"/> class.</summary>
    public GenerationWait()
    {
    }

    /// <summary>Gets the delay before the second request. Each further delay is longer by half.</summary>
    /// <value>More than zero. Default: 1 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan Interval { get; init => field = Positive(value, nameof(Interval)); } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the maximum delay between two requests. A longer <c>Retry-After</c> of the service takes precedence.</summary>
    /// <value>More than zero. Default: 5 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan MaxInterval { get; init => field = Positive(value, nameof(MaxInterval)); } = TimeSpan.FromSeconds(5);

    /// <summary>Gets the time limit, after which no further request is made.</summary>
    /// <value>More than zero. Default: 30 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan Limit { get; init => field = Positive(value, nameof(Limit)); } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the time provider.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider
    {
        get => field ?? TimeProvider.System;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(TimeProvider));
            field = value;
        }
    }

    private static TimeSpan Positive(TimeSpan value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
        return value;
    }
}
