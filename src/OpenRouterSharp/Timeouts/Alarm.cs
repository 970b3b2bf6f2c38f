namespace OpenRouterSharp.Timeouts;

/// <summary>
/// A cancellation source that fires at a set time, or when a token that it follows is canceled. Setting a timer costs more than reading a chunk, and
/// creating a source with a timer more than the rest of a call. So the timer keeps running and checks the clock when it fires, and an alarm that has
/// not fired is pooled together with its timer.
/// </summary>
internal sealed class Alarm : IDisposable
{
    private const int MaxSpare = 64;

    // The resolution of a timer is one millisecond.
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(1);

    // Only alarms on the system clock are pooled: a custom time provider expects its timers to be disposed.
    private static readonly SpareParts<Alarm> _spare = new(MaxSpare);

    private readonly CancellationTokenSource _source = new();
    private readonly object _lock = new();
    private ITimer? _timer;
    private CancellationTokenRegistration _first;
    private CancellationTokenRegistration _second;
    private CancellationTokenRegistration _third;

    // The number of the current wait, from 1, and that of the wait that timed out.
    private volatile int _awaited;
    private volatile int _missed;

    // In the time provider's ticks: the end of the current wait, and the next time the timer fires.
    private long _deadline = long.MaxValue;
    private long _fires = long.MaxValue;

    private Alarm(TimeProvider timeProvider) => TimeProvider = timeProvider;

    /// <summary>Gets the clock of the alarm.</summary>
    internal TimeProvider TimeProvider { get; }

    /// <summary>Gets the token that is canceled when the alarm fires.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>Gets the number of the wait that timed out; 0 if none did.</summary>
    internal int Missed => _missed;

    /// <summary>Gets or sets a value indicating whether the token is no longer in use when the alarm is disposed.</summary>
    internal bool IsExclusive { get; set; } = true;

    /// <summary>Takes an unset alarm from the pool. Dispose it exactly once: it returns to the pool.</summary>
    internal static Alarm Take(TimeProvider timeProvider) =>
        ReferenceEquals(timeProvider, TimeProvider.System) && _spare.TryTake() is { } alarm ? alarm : new Alarm(timeProvider);

    /// <summary>Fires the alarm when a token is canceled. It can follow three tokens.</summary>
    internal void Follow(CancellationToken token)
    {
        var registration = token.UnsafeRegister(static state => ((Alarm)state!).GoOff(), this);
        if (_first == default)
        {
            _first = registration;
        }
        else if (_second == default)
        {
            _second = registration;
        }
        else
        {
            _third = registration;
        }
    }

    /// <summary>Sets the alarm, replacing any earlier setting.</summary>
    /// <param name="awaited">The number that identifies the wait, from 1.</param>
    /// <param name="limit">The duration.</param>
    internal void Set(int awaited, TimeSpan limit)
    {
        lock (_lock)
        {
            _awaited = awaited;
            _deadline = limit == Timeout.InfiniteTimeSpan ? long.MaxValue : TimeProvider.GetTimestamp() + (long)(limit.TotalSeconds * TimeProvider.TimestampFrequency);
            if (_deadline < _fires)
            {
                _fires = _deadline;
                StartTimer(limit);
            }
        }
    }

    /// <summary>Cancels the token immediately, without a timeout.</summary>
    internal void Cancel() => GoOff();

    /// <summary>Fires immediately, because the time has already elapsed.</summary>
    /// <param name="awaited">What has not arrived.</param>
    internal void Miss(int awaited)
    {
        _missed = awaited;
        GoOff();
    }

    /// <summary>Clears the alarm.</summary>
    internal void Clear() => _awaited = 0;

    public void Dispose()
    {
        // Disposing waits for a callback in progress: from here on the alarm has fired or never will.
        _first.Dispose();
        _second.Dispose();
        _third.Dispose();
        _first = _second = _third = default;
        bool hasGoneOff;
        lock (_lock)
        {
            hasGoneOff = _missed != 0;
            _awaited = 0;
            _deadline = long.MaxValue;
        }

        if (IsExclusive && !hasGoneOff && ReferenceEquals(TimeProvider, TimeProvider.System) && _source.TryReset() && _spare.TryKeep(this))
        {
            return;
        }

        _timer?.Dispose();
        _source.Dispose();
    }

    private void StartTimer(TimeSpan limit)
    {
        if (_timer is { } timer)
        {
            timer.Change(limit, Timeout.InfiniteTimeSpan);
            return;
        }

        // The timer is pooled: do not capture the first caller's ExecutionContext.
        if (ExecutionContext.IsFlowSuppressed())
        {
            _timer = CreateTimer(limit);
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            _timer = CreateTimer(limit);
        }
    }

    private ITimer CreateTimer(TimeSpan limit) => TimeProvider.CreateTimer(static state => ((Alarm)state!).Fire(), this, limit, Timeout.InfiniteTimeSpan);

    private void Fire()
    {
        lock (_lock)
        {
            _fires = long.MaxValue;
            var awaited = _awaited;
            if (awaited == 0 || _deadline == long.MaxValue)
            {
                return;
            }

            var rest = TimeProvider.GetElapsedTime(TimeProvider.GetTimestamp(), _deadline);
            if (rest > TimeSpan.Zero)
            {
                _fires = _deadline;
                StartTimer(rest < _shortest ? _shortest : rest);
                return;
            }

            _missed = awaited;
        }

        GoOff();
    }

    private void GoOff()
    {
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The wait ended at the same time.
        }
    }
}
