namespace OpenRouterSharp.Timeouts;

/// <summary>The timer of one attempt: first for the response's headers, then for the silence between two bytes.</summary>
internal sealed class AttemptTimer : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly TimeoutOptions _timeouts;
    private readonly ITimer _timer;
    private volatile int _phase;
    private volatile int _expired;

    /// <summary>Initializes a new instance of the <see cref="AttemptTimer"/> class.</summary>
    /// <param name="timeouts">The limits.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="call">The end of the call. A stream outlives the pipeline that opened it, whose own token then says nothing more.</param>
    /// <param name="attempt">The end of the attempt.</param>
    internal AttemptTimer(TimeoutOptions timeouts, TimeProvider timeProvider, CancellationToken call, CancellationToken attempt)
    {
        _timeouts = timeouts;
        _source = call == attempt ? CancellationTokenSource.CreateLinkedTokenSource(call) : CancellationTokenSource.CreateLinkedTokenSource(call, attempt);
        _timer = timeProvider.CreateTimer(static state => ((AttemptTimer)state!).Expire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
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

    internal void Stop()
    {
        _phase = (int)Phase.None;
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

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
        _phase = (int)phase;
        _timer.Change(limit, Timeout.InfiniteTimeSpan);
    }

    private void Expire()
    {
        var phase = _phase;
        if (phase == (int)Phase.None)
        {
            return;
        }

        _expired = phase;
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
