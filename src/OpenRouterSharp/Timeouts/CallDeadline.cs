namespace OpenRouterSharp.Timeouts;

/// <summary>The end of a whole call: the caller's cancellation and the total timeout, over every attempt and every wait.</summary>
internal sealed class CallDeadline : IDisposable
{
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _linked;
    private readonly TimeSpan _total;
    private readonly CancellationToken _caller;
    private readonly CancellationToken _loop;

    /// <summary>Initializes a new instance of the <see cref="CallDeadline"/> class.</summary>
    /// <param name="total">The total timeout.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="caller">The token that the call was given.</param>
    /// <param name="loop">The token that the loop over its stream was given (<c>WithCancellation</c>).</param>
    internal CallDeadline(TimeSpan total, TimeProvider timeProvider, CancellationToken caller, CancellationToken loop = default)
    {
        _total = total;
        _caller = caller;
        _loop = loop;
        _timer = total == Timeout.InfiniteTimeSpan ? null : new CancellationTokenSource(total, timeProvider);
        var timer = _timer?.Token ?? default;
        _linked = (caller.CanBeCanceled, loop.CanBeCanceled, timer.CanBeCanceled) switch
        {
            (true, true, _) => CancellationTokenSource.CreateLinkedTokenSource(caller, loop, timer),
            (true, false, true) => CancellationTokenSource.CreateLinkedTokenSource(caller, timer),
            (false, true, true) => CancellationTokenSource.CreateLinkedTokenSource(loop, timer),
            _ => null,
        };
        Token = _linked?.Token ?? (timer.CanBeCanceled ? timer : caller.CanBeCanceled ? caller : loop);
    }

    /// <summary>Gets the token that ends everything the call does.</summary>
    internal CancellationToken Token { get; }

    /// <summary>Gives the exception that a cancellation of <see cref="Token"/> stands for, or <see langword="null"/> where it was not cancelled.</summary>
    internal Exception? Cause(Exception? inner = null)
    {
        if (_caller.IsCancellationRequested || _loop.IsCancellationRequested)
        {
            return new OperationCanceledException("The call was cancelled.", inner, _caller.IsCancellationRequested ? _caller : _loop);
        }

        return _timer?.IsCancellationRequested == true
            ? TimeoutError.Of($"The call was not done within {TimeoutError.Show(_total)} ({nameof(OpenRouterClientOptions.Timeouts)}.{nameof(TimeoutOptions.Total)}).", mayBeBilled: true, inner)
            : null;
    }

    /// <summary>Throws what <see cref="Cause"/> gives.</summary>
    internal void ThrowIfOver()
    {
        if (Token.IsCancellationRequested && Cause() is { } cause)
        {
            throw cause;
        }
    }

    public void Dispose()
    {
        _linked?.Dispose();
        _timer?.Dispose();
    }
}
