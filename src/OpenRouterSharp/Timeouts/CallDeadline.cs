using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Timeouts;

/// <summary>Ends a whole call: by the caller's cancellation, the total timeout or the disposal of the client, across all attempts and delays.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2213", Justification = "The alarm is set to null before disposal, so that it is never returned to the pool twice.")]
internal sealed class CallDeadline : IDisposable
{
    private const int End = 1;

    private readonly TimeSpan _total;
    private readonly CancellationToken _caller;
    private readonly CancellationToken _loop;
    private readonly CancellationToken _client;
    private Alarm? _alarm;
    private bool _isMissed;

    /// <summary>Initializes a new instance of the <see cref="CallDeadline"/> class.</summary>
    /// <param name="total">The total timeout.</param>
    /// <param name="timeProvider">The time provider.</param>
    /// <param name="caller">The token passed to the call.</param>
    /// <param name="loop">The token passed to the enumeration of its stream (<c>WithCancellation</c>).</param>
    /// <param name="client">The token that is canceled when the client is disposed.</param>
    internal CallDeadline(TimeSpan total, TimeProvider timeProvider, CancellationToken caller, CancellationToken loop = default, CancellationToken client = default)
    {
        _total = total;
        _caller = caller;
        _loop = loop;
        _client = client;
        if (total == Timeout.InfiniteTimeSpan && !client.CanBeCanceled && !(caller.CanBeCanceled && loop.CanBeCanceled))
        {
            Token = caller.CanBeCanceled ? caller : loop;
            return;
        }

        _alarm = Alarm.Take(timeProvider);
        Token = _alarm.Token;
        _alarm.Follow(caller);
        _alarm.Follow(loop);
        _alarm.Follow(client);
        if (total != Timeout.InfiniteTimeSpan)
        {
            _alarm.Set(End, total);
        }
    }

    /// <summary>Gets the token under which the whole call runs.</summary>
    internal CancellationToken Token { get; }

    /// <summary>Gets a value indicating whether all work under the deadline has ended when it is disposed.</summary>
    internal bool IsExclusive { get; init; } = true;

    /// <summary>Returns the exception for a cancellation of <see cref="Token"/>, or <see langword="null"/> if it is not canceled.</summary>
    internal Exception? Cause(Exception? inner = null)
    {
        if (_caller.IsCancellationRequested || _loop.IsCancellationRequested)
        {
            return new OperationCanceledException("The call was canceled.", inner, _caller.IsCancellationRequested ? _caller : _loop);
        }

        if (_client.IsCancellationRequested)
        {
            return new ObjectDisposedException("OpenRouterSharp.OpenRouterClient", "The client was disposed while the call was in progress.");
        }

        return (_alarm is { } alarm ? alarm.Missed == End : _isMissed)
            ? TimeoutError.OfTotal(_total, inner)
            : null;
    }

    /// <summary>Stops the clock while a body of any size is uploaded; the time between two writes is limited instead.</summary>
    internal void Suspend() => _alarm?.Clear();

    /// <summary>Restarts the clock with the full total timeout.</summary>
    internal void Restart()
    {
        if (_total != Timeout.InfiniteTimeSpan)
        {
            _alarm?.Set(End, _total);
        }
    }

    /// <summary>Throws the exception that <see cref="Cause"/> returns, if any.</summary>
    internal void ThrowIfOver()
    {
        // The disposal of the client reaches the token on another thread.
        if ((Token.IsCancellationRequested || _client.IsCancellationRequested) && Cause() is { } cause)
        {
            throw cause;
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _alarm, null) is { } alarm)
        {
            _isMissed = alarm.Missed == End;
            alarm.IsExclusive = IsExclusive;
            alarm.Dispose();
        }
    }
}
