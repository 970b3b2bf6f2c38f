namespace OpenRouterSharp.Budgets;

/// <summary>Holds the tasks in progress, none of which fails.</summary>
internal sealed class PendingWork
{
    private readonly object _lock = new();
    private readonly HashSet<Task> _tasks = [];

    internal void Add(Task task)
    {
        if (task.IsCompleted)
        {
            return;
        }

        lock (_lock)
        {
            _tasks.Add(task);
        }

        _ = task.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until no task is in progress, including those that the tasks add.</summary>
    internal async Task WhenDoneAsync(CancellationToken cancellationToken)
    {
        while (Running() is { Length: > 0 } running)
        {
            await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void Remove(Task task)
    {
        lock (_lock)
        {
            _tasks.Remove(task);
        }
    }

    private Task[] Running()
    {
        lock (_lock)
        {
            return [.. _tasks.Where(static task => !task.IsCompleted)];
        }
    }
}
