namespace OpenRouterSharp.Timeouts;

/// <summary>
/// A source of cancellation that goes off at a set time, or when one that it follows does. Setting a timer costs more than reading a chunk, and
/// making a source with a timer more than all else that a call needs: so the timer runs on and looks at the clock when it fires, and an alarm
/// that did not go off is used again, timer and all.
/// </summary>
internal sealed class Alarm : IDisposable
{
    private const int MaxSpare = 64;

    // A timer counts whole milliseconds.
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(1);

    // Only alarms by the system's clock: who brings a clock of his own wants to see its timers gone.
    private static readonly SpareParts<Alarm> _spare = new(MaxSpare);

    private readonly CancellationTokenSource _source = new();
    private readonly TimeProvider _timeProvider;
    private readonly object _lock = new();
    private ITimer? _timer;
    private CancellationTokenRegistration _first;
    private CancellationTokenRegistration _second;
    private CancellationTokenRegistration _third;

    // What is waited for, from 1; what had not come when the time was over.
    private volatile int _awaited;
    private volatile int _missed;

    // In the time provider's ticks: when the present wait is over, and when the timer fires next.
    private long _deadline = long.MaxValue;
    private long _fires = long.MaxValue;

    private Alarm(TimeProvider timeProvider) => _timeProvider = timeProvider;

    /// <summary>Gets the token that is cancelled when the alarm goes off.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>Gets what was waited for when the time was over; 0 where it is not.</summary>
    internal int Missed => _missed;

    /// <summary>Gets or sets a value indicating whether nobody looks at the token any more when the alarm is disposed of.</summary>
    internal bool IsExclusive { get; set; } = true;

    /// <summary>Gives an alarm that is not set. Dispose of it exactly once: it returns to the pool.</summary>
    internal static Alarm Take(TimeProvider timeProvider) =>
        ReferenceEquals(timeProvider, TimeProvider.System) && _spare.TryTake() is { } alarm ? alarm : new Alarm(timeProvider);

    /// <summary>Makes the alarm go off with another token. It can follow three.</summary>
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

    /// <summary>Sets the alarm, whatever it was set to before.</summary>
    /// <param name="awaited">What is waited for, from 1.</param>
    /// <param name="limit">How long.</param>
    internal void Set(int awaited, TimeSpan limit)
    {
        lock (_lock)
        {
            _awaited = awaited;
            _deadline = limit == Timeout.InfiniteTimeSpan ? long.MaxValue : _timeProvider.GetTimestamp() + (long)(limit.TotalSeconds * _timeProvider.TimestampFrequency);
            if (_deadline < _fires)
            {
                _fires = _deadline;
                StartTimer(limit);
            }
        }
    }

    /// <summary>Cancels the token at once, without a timeout.</summary>
    internal void Cancel() => GoOff();

    /// <summary>Goes off at once, because the time is already over.</summary>
    /// <param name="awaited">What had not come.</param>
    internal void Miss(int awaited)
    {
        _missed = awaited;
        GoOff();
    }

    /// <summary>Unsets the alarm.</summary>
    internal void Clear() => _awaited = 0;

    public void Dispose()
    {
        // Waits for one that goes off at this moment: after these lines it has gone off, or never will.
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

        if (IsExclusive && !hasGoneOff && ReferenceEquals(_timeProvider, TimeProvider.System) && _source.TryReset() && _spare.TryKeep(this))
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
        using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
        {
            _timer = _timeProvider.CreateTimer(static state => ((Alarm)state!).Fire(), this, limit, Timeout.InfiniteTimeSpan);
        }
    }

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

            var rest = _timeProvider.GetElapsedTime(_timeProvider.GetTimestamp(), _deadline);
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
            // The wait ended at the same moment.
        }
    }
}
