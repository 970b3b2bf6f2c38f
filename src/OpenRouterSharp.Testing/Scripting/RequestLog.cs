namespace OpenRouterSharp.Testing.Scripting;

/// <summary>The requests that came, and who waits for them. Thread-safe.</summary>
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

    /// <summary>Numbers a request and keeps it.</summary>
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

        // The test's code runs outside of the lock: it may look at the log.
        foreach (var waiter in waiters)
        {
            if (Fits(waiter.Condition, record, waiter.Source) && waiter.Source.TrySetResult(record))
            {
                Forget(waiter.Source);
            }
        }

        return record;
    }

    /// <summary>Waits for the request with a number.</summary>
    internal Task<RecordedRequest> WaitAsync(int number, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (number <= _count && !_requests.Exists(request => request.Number == number))
            {
                throw new InvalidOperationException($"Request {number} was not kept: {nameof(FakeScript.RecordsRequests)} was off.");
            }
        }

        return WaitAsync(request => request.Number == number, cancellationToken);
    }

    /// <summary>Waits for the first request that fits.</summary>
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
            // What the test's code throws belongs to the test that waits, not to the client whose request it looked at.
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
