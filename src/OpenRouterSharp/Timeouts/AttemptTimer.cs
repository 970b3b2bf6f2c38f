using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Timeouts;

/// <summary>Times one attempt: first the wait for the response headers, then the silence between two bytes, and across both the wait for the first content.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2213", Justification = "The alarm is set to null before disposal, so that it is never returned to the pool twice.")]
internal sealed class AttemptTimer : IDisposable
{
    private const int ResponseHeaders = 1;
    private const int Idle = 2;
    private const int Upload = 3;
    private const int FirstContent = 4;

    private readonly TimeoutOptions _timeouts;
    private readonly long _started;
    private Alarm? _alarm;
    private int _missed;
    private bool _awaitsContent;

    /// <summary>Initializes a new instance of the <see cref="AttemptTimer"/> class.</summary>
    /// <param name="timeouts">The timeouts.</param>
    /// <param name="timeProvider">The time provider.</param>
    /// <param name="call">The token of the call. A stream outlives the pipeline that opened it, whose own token then no longer counts.</param>
    /// <param name="attempt">The token of the attempt.</param>
    internal AttemptTimer(TimeoutOptions timeouts, TimeProvider timeProvider, CancellationToken call, CancellationToken attempt)
    {
        _timeouts = timeouts;
        _started = timeProvider.GetTimestamp();
        _alarm = Timeouts.Alarm.Take(timeProvider);
        _alarm.Follow(call);
        if (attempt != call)
        {
            _alarm.Follow(attempt);
        }
    }

    /// <summary>Gets the token under which the attempt runs.</summary>
    /// <exception cref="ObjectDisposedException">The attempt is over.</exception>
    internal CancellationToken Token => Alarm.Token;

    /// <summary>Gets the time since the start of the attempt.</summary>
    /// <exception cref="ObjectDisposedException">The attempt is over.</exception>
    internal TimeSpan Elapsed => ElapsedOn(Alarm);

    private Alarm Alarm => _alarm ?? throw new ObjectDisposedException(nameof(AttemptTimer));

    /// <summary>Creates a clock that counts from the start of the attempt.</summary>
    /// <exception cref="ObjectDisposedException">The attempt is over.</exception>
    internal ResponseClock CreateClock() => new(Alarm.TimeProvider, _started);

    /// <summary>Also limits the time to the first content, regardless of what arrives before it.</summary>
    internal void ExpectContent() => _awaitsContent = _timeouts.FirstContent != Timeout.InfiniteTimeSpan;

    /// <summary>Records the arrival of the first content.</summary>
    internal void ContentCame() => _awaitsContent = false;

    internal void WaitForHeaders() => WaitFor(ResponseHeaders, _timeouts.ResponseHeaders);

    internal void WaitForBytes() => WaitFor(Idle, _timeouts.Idle);

    internal void WaitForUpload() => _alarm?.Set(Upload, _timeouts.Idle);

    /// <summary>Cancels the attempt immediately, without a timeout.</summary>
    internal void Cancel() => _alarm?.Cancel();

    internal void Stop() => _alarm?.Clear();

    /// <summary>Returns the exception for the timeout that ended the attempt, or <see langword="null"/> if none did.</summary>
    /// <param name="inner">The exception that was thrown.</param>
    /// <param name="mayHaveBeenDone"><see langword="true"/> if a non-streaming body stalled, in which case the work is done and billed; otherwise, <see langword="false"/>.</param>
    internal OpenRouterException? Cause(Exception? inner = null, bool mayHaveBeenDone = false) => (_alarm?.Missed ?? _missed) switch
    {
        ResponseHeaders => TimeoutError.OfResponseHeaders(_timeouts.ResponseHeaders, inner),
        Idle => TimeoutError.OfIdle(_timeouts.Idle, mayHaveBeenDone, inner),
        Upload => TimeoutError.OfUpload(_timeouts.Idle, inner),
        FirstContent => TimeoutError.OfFirstContent(_timeouts.FirstContent, inner),
        _ => null,
    };

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _alarm, null) is { } alarm)
        {
            _missed = alarm.Missed;
            alarm.Dispose();
        }
    }

    // The earlier of two limits.
    private void WaitFor(int awaited, TimeSpan limit)
    {
        if (_alarm is not { } alarm)
        {
            return;
        }

        if (!_awaitsContent)
        {
            alarm.Set(awaited, limit);
            return;
        }

        var rest = _timeouts.FirstContent - ElapsedOn(alarm);
        if (limit != Timeout.InfiniteTimeSpan && limit < rest)
        {
            alarm.Set(awaited, limit);
        }
        else if (rest > TimeSpan.Zero)
        {
            alarm.Set(FirstContent, rest);
        }
        else
        {
            alarm.Miss(FirstContent);
        }
    }

    private TimeSpan ElapsedOn(Alarm alarm) => alarm.TimeProvider.GetElapsedTime(_started);
}
