namespace OpenRouterSharp.Testing.Scripting;

/// <summary>Records the requests, and completes the waits for them. Thread-safe.</summary>
internal sealed class RequestLog
{
    private readonly object _lock = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<(Func<RecordedRequest, bool> Condition, TaskCompletionSource<RecordedRequest> Source)> _waiters = [];
    private int _count;

    internal IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Numbers a request and records it.</summary>
    internal RecordedRequest Add(Func<int, RecordedRequest> make, bool isKept)
    {
        RecordedRequest record;
        List<(Func<RecordedRequest, bool> Condition, TaskCompletionSource<RecordedRequest> Source)> waiters;
        lock (_lock)
        {
            record = make(++_count);
            if (isKept)
            {
                _requests.Add(record);
            }

            waiters = [.. _waiters];
        }

        // Conditions run outside of the lock because they may access the log.
        foreach (var waiter in waiters)
        {
            if (Fits(waiter.Condition, record, waiter.Source) && waiter.Source.TrySetResult(record))
            {
                Forget(waiter.Source);
            }
        }

        return record;
    }

    /// <summary>Waits for a request by its number.</summary>
    internal Task<RecordedRequest> WaitAsync(int number, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (number <= _count && !_requests.Exists(request => request.Number == number))
            {
                throw new InvalidOperationException($"Request {number} was not recorded: {nameof(FakeScript.RecordsRequests)} was false.");
            }
        }

        return WaitAsync(request => request.Number == number, cancellationToken);
    }

    /// <summary>Waits for the first request that meets a condition.</summary>
    internal async Task<RecordedRequest> WaitAsync(Func<RecordedRequest, bool> condition, CancellationToken cancellationToken)
    {
        var source = new TaskCompletionSource<RecordedRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
        List<RecordedRequest> known;
        lock (_lock)
        {
            known = [.. _requests];
            _waiters.Add((condition, source));
        }

        try
        {
            return known.Find(request => condition(request)) ?? await source.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Forget(source);
        }
    }

    internal void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _count = 0;
        }
    }

    private static bool Fits(Func<RecordedRequest, bool> condition, RecordedRequest request, TaskCompletionSource<RecordedRequest> source)
    {
        try
        {
            return condition(request);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // An exception of the condition belongs to the waiting test, not to the client whose request was examined.
            source.TrySetException(e);
            return false;
        }
    }

    private void Forget(TaskCompletionSource<RecordedRequest> source)
    {
        lock (_lock)
        {
            _waiters.RemoveAll(waiter => waiter.Source == source);
        }
    }
}
