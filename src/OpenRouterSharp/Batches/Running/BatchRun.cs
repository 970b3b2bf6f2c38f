using System.Runtime.ExceptionServices;
using OpenRouterSharp.Batches.Sending;

namespace OpenRouterSharp.Batches.Running;

/// <summary>
/// Represents a run in progress. It advances only while its consumer asks for the next result; the calls in progress go on meanwhile.
/// </summary>
internal sealed class BatchRun(IChatCompletionsClient chat, BatchRunnerOptions options, Checkpoint? checkpoint, IProgress<BatchRunProgress>? progress)
{
    private readonly List<Task<FinishedRow>> _calls = [];
    private readonly RowIds _ids = new();
    private BatchRunProgress _done = new();
    private Task<bool>? _moving;
    private ExceptionDispatchInfo? _failure;
    private bool _hasEnded;

    /// <summary>Returns the next finished result; <see langword="null"/> after the last.</summary>
    internal async ValueTask<BatchResult?> NextAsync(IAsyncEnumerator<BatchRequest> rows, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (CanStart && Move(rows) is { IsCompleted: true })
            {
                if (await StartAsync(rows, cancellationToken).ConfigureAwait(false) is { } restored)
                {
                    return Report(restored);
                }
            }

            if (_calls.Count == 0 && _moving is null)
            {
                _failure?.Throw();
                return null;
            }

            var finished = await Task.WhenAny(_moving is null ? _calls : [.. _calls, _moving]).WaitAsync(cancellationToken).ConfigureAwait(false);
            if (finished is Task<FinishedRow> call)
            {
                _calls.Remove(call);
                return Report(await call.ConfigureAwait(false));
            }
        }
    }

    /// <summary>Waits for all work in progress, after it was canceled.</summary>
    internal async ValueTask DrainAsync()
    {
        await Task.WhenAll(_moving is null ? _calls : [.. _calls, _moving]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private bool CanStart => !_hasEnded && _calls.Count < options.Concurrency;

    private Task<bool> Move(IAsyncEnumerator<BatchRequest> rows) => _moving ??= MoveAsync(rows);

    // An exception that the source throws before its first await is also the task's.
    private static async Task<bool> MoveAsync(IAsyncEnumerator<BatchRequest> rows) => await rows.MoveNextAsync().ConfigureAwait(false);

    // The source's own exception, and that of an invalid request, comes after the calls in progress, whose results are paid for.
    private async ValueTask<FinishedRow?> StartAsync(IAsyncEnumerator<BatchRequest> rows, CancellationToken cancellationToken)
    {
        try
        {
            var moving = _moving!;
            _moving = null;
            if (!await moving.ConfigureAwait(false))
            {
                _hasEnded = true;
                return null;
            }

            var row = RunnableRow.Of(rows.Current, options, _ids);
            if (checkpoint?.Find(row) is { } restored)
            {
                return new FinishedRow(restored, IsRestored: true);
            }

            // The synchronous part of a call, such as the writing of its body, runs beside the others.
            _calls.Add(Task.Run(() => CallAsync(row, cancellationToken), CancellationToken.None));
        }
#pragma warning disable CA1031 // Thrown once the calls in progress have ended.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(e);
            _hasEnded = true;
        }

        return null;
    }

    private async Task<FinishedRow> CallAsync(RunnableRow row, CancellationToken cancellationToken)
    {
        BatchResult result;
        ReadOnlyMemory<byte> line;
        try
        {
            var completion = await (options.Call is { } call ? chat.CompleteAsync(row.Request, call, cancellationToken) : chat.CompleteAsync(row.Request, cancellationToken)).ConfigureAwait(false);
            line = CheckpointLine.Of(row, completion);
            result = new BatchResult { CustomId = row.CustomId, Completion = completion, Json = CheckpointLine.Parse(line) };
        }
        catch (OpenRouterException e)
        {
            line = CheckpointLine.Of(row, e);
            result = new BatchResult { CustomId = row.CustomId, Error = e, Json = CheckpointLine.Parse(line) };
        }

        if (checkpoint is not null && CheckpointLine.IsFinal(result.Error))
        {
            checkpoint.Append(row, line);
        }

        return new FinishedRow(result, IsRestored: false);
    }

    private BatchResult Report(FinishedRow row)
    {
        var (result, isRestored) = row;
        _done = _done with
        {
            Succeeded = _done.Succeeded + (result.Error is null ? 1 : 0),
            Failed = _done.Failed + (result.Error is null ? 0 : 1),
            Restored = _done.Restored + (isRestored ? 1 : 0),
            Cost = _done.Cost + (isRestored ? 0 : (result.Completion ?? result.Error?.Partial)?.Usage?.Cost ?? 0),
        };
        progress?.Report(_done);
        return result;
    }
}
