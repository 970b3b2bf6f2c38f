using System.Runtime.CompilerServices;

namespace OpenRouterSharp;

/// <summary>
/// Represents a streamed run with several readers, each of which gets all updates from the first on, whenever it joins. The run starts with the first
/// reader and continues until its end, even if readers leave; disposing ends it. Thread-safe.
/// </summary>
public sealed class SharedToolRun : IAsyncEnumerable<ToolRunUpdate>, IAsyncDisposable
{
    private readonly object _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly IAsyncEnumerable<ToolRunUpdate> _source;
    private readonly List<ToolRunUpdate> _updates = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _reading;

    internal SharedToolRun(IAsyncEnumerable<ToolRunUpdate> source) => _source = source;

    /// <summary>Enumerates the updates, from the first one on.</summary>
    /// <param name="cancellationToken">A token to cancel this enumeration. The run continues.</param>
    /// <returns>An enumerator. It throws the exception that the run ended with, if any.</returns>
    public IAsyncEnumerator<ToolRunUpdate> GetAsyncEnumerator(CancellationToken cancellationToken = default) => ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Ends the run, if it is in progress, and waits for its end. Readers get an <see cref="OperationCanceledException"/>.</summary>
    /// <returns>A task that represents the end.</returns>
    public async ValueTask DisposeAsync()
    {
        Task? reading;
        lock (_lock)
        {
            reading = _reading ??= Task.FromCanceled(new CancellationToken(canceled: true));
        }

        if (!reading.IsCompleted)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stop.Dispose();
    }

    private async IAsyncEnumerable<ToolRunUpdate> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; ; i++)
        {
            while (true)
            {
                Task more;
                Task reading;
                bool hasEnded;
                lock (_lock)
                {
                    reading = _reading ??= Task.Run(PumpAsync, CancellationToken.None);
                    hasEnded = reading.IsCompleted;
                    if (i < _updates.Count)
                    {
                        break;
                    }

                    more = _more.Task;
                }

                if (hasEnded)
                {
                    // Throws the failure of the run, to every reader.
                    await reading.ConfigureAwait(false);
                    yield break;
                }

                await Task.WhenAny(more, reading).WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            ToolRunUpdate update;
            lock (_lock)
            {
                update = _updates[i];
            }

            yield return update;
        }
    }

    private async Task PumpAsync()
    {
        await foreach (var update in _source.WithCancellation(_stop.Token).ConfigureAwait(false))
        {
            TaskCompletionSource grown;
            lock (_lock)
            {
                _updates.Add(update);
                (grown, _more) = (_more, new(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            grown.SetResult();
        }
    }
}
