using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Timeouts;

/// <summary>The end of a whole call: the caller's cancellation, the total timeout, over every attempt and every wait, and the end of the client.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2213", Justification = "The alarm is set to null before it is disposed of, so that it is never returned twice.")]
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
    /// <param name="timeProvider">The clock.</param>
    /// <param name="caller">The token that the call was given.</param>
    /// <param name="loop">The token that the loop over its stream was given (<c>WithCancellation</c>).</param>
    /// <param name="client">The token that is cancelled when the client is disposed of.</param>
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

    /// <summary>Gets the token that ends everything the call does.</summary>
    internal CancellationToken Token { get; }

    /// <summary>Gets a value indicating whether everything that works under the deadline has ended when it is disposed of.</summary>
    internal bool IsExclusive { get; init; } = true;

    /// <summary>Gives the exception that a cancellation of <see cref="Token"/> stands for, or <see langword="null"/> where it was not cancelled.</summary>
    internal Exception? Cause(Exception? inner = null)
    {
        if (_caller.IsCancellationRequested || _loop.IsCancellationRequested)
        {
            return new OperationCanceledException("The call was cancelled.", inner, _caller.IsCancellationRequested ? _caller : _loop);
        }

        if (_client.IsCancellationRequested)
        {
            return new ObjectDisposedException("OpenRouterSharp.OpenRouterClient", "The client was disposed of while the call was in progress.");
        }

        return (_alarm is { } alarm ? alarm.Missed == End : _isMissed)
            ? TimeoutError.OfTotal(_total, inner)
            : null;
    }

    /// <summary>Stops the clock while a body of any size is sent; what bounds that is the silence between two writes.</summary>
    internal void Suspend() => _alarm?.Clear();

    /// <summary>Starts the clock anew, with the whole of the total timeout.</summary>
    internal void Restart()
    {
        if (_total != Timeout.InfiniteTimeSpan)
        {
            _alarm?.Set(End, _total);
        }
    }

    /// <summary>Throws what <see cref="Cause"/> gives.</summary>
    internal void ThrowIfOver()
    {
        // The end of the client reaches the token on a thread of its own.
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
