using Microsoft.AspNetCore.Connections;

namespace OpenRouterSharp.Testing.Server;

/// <summary>Counts the open connections of a server.</summary>
internal sealed class OpenConnections
{
    private readonly object _lock = new();
    private TaskCompletionSource? _none;
    private int _count;

    internal int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    /// <summary>Wraps a connection handler to count its connections.</summary>
    internal ConnectionDelegate CountThrough(ConnectionDelegate next) => async connection =>
    {
        Change(1);
        try
        {
            await next(connection).ConfigureAwait(false);
        }
        finally
        {
            Change(-1);
        }
    };

    internal Task WaitForNoneAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_count == 0)
            {
                return Task.CompletedTask;
            }

            _none ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _none.Task.WaitAsync(cancellationToken);
        }
    }

    private void Change(int by)
    {
        lock (_lock)
        {
            _count += by;
            if (_count == 0)
            {
                _none?.TrySetResult();
                _none = null;
            }
        }
    }
}
