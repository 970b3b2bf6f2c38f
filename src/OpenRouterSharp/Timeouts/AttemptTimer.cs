namespace OpenRouterSharp.Timeouts;

/// <summary>
/// The timer of one attempt: first for the response's headers, then for the silence between two bytes. A stream waits a hundred times a second,
/// and setting a timer costs more than reading a chunk: so the timer runs on, and looks at the clock when it fires.
/// </summary>
internal sealed class AttemptTimer : IDisposable
{
    // A timer counts whole milliseconds.
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(1);

    private readonly CancellationTokenSource _source;
    private readonly TimeoutOptions _timeouts;
    private readonly TimeProvider _timeProvider;
    private readonly ITimer _timer;
    private readonly object _lock = new();
    private volatile int _phase;
    private volatile int _expired;

    // In the time provider's ticks: when the present wait is over, and when the timer fires next.
    private long _deadline = long.MaxValue;
    private long _fires = long.MaxValue;

    /// <summary>Initializes a new instance of the <see cref="AttemptTimer"/> class.</summary>
    /// <param name="timeouts">The limits.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="call">The end of the call. A stream outlives the pipeline that opened it, whose own token then says nothing more.</param>
    /// <param name="attempt">The end of the attempt.</param>
    internal AttemptTimer(TimeoutOptions timeouts, TimeProvider timeProvider, CancellationToken call, CancellationToken attempt)
    {
        _timeouts = timeouts;
        _timeProvider = timeProvider;
        _source = call == attempt ? CancellationTokenSource.CreateLinkedTokenSource(call) : CancellationTokenSource.CreateLinkedTokenSource(call, attempt);
        _timer = timeProvider.CreateTimer(static state => ((AttemptTimer)state!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private enum Phase
    {
        None,
        ResponseHeaders,
        Idle,
    }

    /// <summary>Gets the token that the attempt works under.</summary>
    internal CancellationToken Token => _source.Token;

    internal void WaitForHeaders() => Start(Phase.ResponseHeaders, _timeouts.ResponseHeaders);

    internal void WaitForBytes() => Start(Phase.Idle, _timeouts.Idle);

    internal void Stop() => _phase = (int)Phase.None;

    /// <summary>Gives the exception of the timeout that ended the attempt, or <see langword="null"/> where none did.</summary>
    /// <param name="inner">What was thrown.</param>
    /// <param name="mayBeBilled">Whether the answer's silence came in a body that was to come whole: the work is done, and the bill is made.</param>
    internal OpenRouterException? Cause(Exception? inner = null, bool mayBeBilled = false) => (Phase)_expired switch
    {
        // The request may be in work, and is billed when it is done: repeating it is the caller's decision.
        Phase.ResponseHeaders => TimeoutError.Of(
            $"No answer began within {TimeoutError.Show(_timeouts.ResponseHeaders)} ({nameof(OpenRouterClientOptions.Timeouts)}.{nameof(TimeoutOptions.ResponseHeaders)}).", mayBeBilled: true, inner),
        Phase.Idle => TimeoutError.Of(
            $"The answer was silent for {TimeoutError.Show(_timeouts.Idle)} ({nameof(OpenRouterClientOptions.Timeouts)}.{nameof(TimeoutOptions.Idle)}).", mayBeBilled, inner),
        _ => null,
    };

    public void Dispose()
    {
        _timer.Dispose();
        _source.Dispose();
    }

    private void Start(Phase phase, TimeSpan limit)
    {
        lock (_lock)
        {
            _phase = (int)phase;
            _deadline = limit == Timeout.InfiniteTimeSpan ? long.MaxValue : _timeProvider.GetTimestamp() + (long)(limit.TotalSeconds * _timeProvider.TimestampFrequency);
            if (_deadline < _fires)
            {
                _fires = _deadline;
                _timer.Change(limit, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Fire()
    {
        lock (_lock)
        {
            _fires = long.MaxValue;
            var phase = _phase;
            if (phase == (int)Phase.None || _deadline == long.MaxValue)
            {
                return;
            }

            var rest = _timeProvider.GetElapsedTime(_timeProvider.GetTimestamp(), _deadline);
            if (rest > TimeSpan.Zero)
            {
                _fires = _deadline;
                _timer.Change(rest < _shortest ? _shortest : rest, Timeout.InfiniteTimeSpan);
                return;
            }

            _expired = phase;
        }

        Cancel();
    }

    private void Cancel()
    {
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The attempt ended at the same moment.
        }
    }
}
