namespace OpenRouterSharp.Timeouts;

/// <summary>The end of a whole call: the caller's cancellation and the total timeout, over every attempt and every wait.</summary>
internal sealed class CallDeadline : IDisposable
{
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _linked;
    private readonly TimeSpan _total;
    private readonly CancellationToken _caller;

    internal CallDeadline(TimeSpan total, TimeProvider timeProvider, CancellationToken caller)
    {
        _total = total;
        _caller = caller;
        if (total == Timeout.InfiniteTimeSpan)
        {
            Token = caller;
            return;
        }

        _timer = new CancellationTokenSource(total, timeProvider);
        _linked = caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(caller, _timer.Token) : null;
        Token = (_linked ?? _timer).Token;
    }

    /// <summary>Gets the token that ends everything the call does.</summary>
    internal CancellationToken Token { get; }

    /// <summary>Gives the exception that a cancellation of <see cref="Token"/> stands for, or <see langword="null"/> where it was not cancelled.</summary>
    internal Exception? Cause(Exception? inner = null)
    {
        if (_caller.IsCancellationRequested)
        {
            return new OperationCanceledException("The call was cancelled.", inner, _caller);
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
