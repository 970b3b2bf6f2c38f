using System.Runtime.CompilerServices;
using OpenRouterSharp.Batches.Running;

namespace OpenRouterSharp.Batches;

/// <summary>
/// Runs the requests of a batch as ordinary calls of this process, for models without batches and for small jobs: the same requests in, the same
/// results out. With a checkpoint file, an interrupted run continues where it ended.
/// </summary>
/// <remarks>
/// A result is appended to the checkpoint file and flushed to the operating system before it is returned, so that a killed process pays again for at
/// most the requests that were in progress. Results, and errors that the same request would get again, are stored; transient errors, missing credit and
/// rejected keys are not, so the next run tries those requests again. A changed request runs again. Results are returned as they finish, in any order.
/// </remarks>
public sealed class BatchRunner
{
    private readonly IChatCompletionsClient _chat;
    private readonly BatchRunnerOptions _options;

    /// <summary>Initializes a new instance of the <see cref="BatchRunner"/> class.</summary>
    /// <param name="chat">The client, whose retries, timeouts and rate limiter apply.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    public BatchRunner(IChatCompletionsClient chat, BatchRunnerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chat);
        _chat = chat;
        _options = options ?? new BatchRunnerOptions();
    }

    /// <summary>Runs requests.</summary>
    /// <param name="requests">The chat requests, enumerated once, as far ahead as there are calls in progress.</param>
    /// <param name="progress">Receives the progress after each request.</param>
    /// <param name="cancellationToken">Cancels the run and the calls in progress.</param>
    /// <returns>The results: each request has one, which can be an error.</returns>
    /// <exception cref="ArgumentException">Thrown while enumerating: a request is invalid, or its ID occurs twice. The calls in progress are completed and stored first.</exception>
    /// <exception cref="IOException">Thrown while enumerating: another run uses the checkpoint file, or it cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    public IAsyncEnumerable<BatchResult> RunAsync(
        IAsyncEnumerable<BatchRequest> requests, IProgress<BatchRunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return RunCoreAsync(requests, progress, cancellationToken);
    }

    /// <summary>Runs requests that are at hand.</summary>
    /// <param name="requests">The chat requests, enumerated once.</param>
    /// <param name="progress">Receives the progress after each request.</param>
    /// <param name="cancellationToken">Cancels the run and the calls in progress.</param>
    /// <returns>The results: each request has one, which can be an error.</returns>
    /// <exception cref="ArgumentException">Thrown while enumerating: a request is invalid, or its ID occurs twice. The calls in progress are completed and stored first.</exception>
    /// <exception cref="IOException">Thrown while enumerating: another run uses the checkpoint file, or it cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    public IAsyncEnumerable<BatchResult> RunAsync(IEnumerable<BatchRequest> requests, IProgress<BatchRunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return RunCoreAsync(BatchesExtensions.OfList(requests), progress, cancellationToken);
    }

    private async IAsyncEnumerable<BatchResult> RunCoreAsync(
        IAsyncEnumerable<BatchRequest> requests, IProgress<BatchRunProgress>? progress, CancellationToken caller, [EnumeratorCancellation] CancellationToken loop = default)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(caller, loop);
        using var checkpoint = _options.CheckpointPath is { } path ? Checkpoint.Open(path) : null;
        var run = new BatchRun(_chat, _options, checkpoint, progress);
        var rows = requests.GetAsyncEnumerator(stopping.Token);
        await using (rows.ConfigureAwait(false))
        {
            try
            {
                while (await NextAsync(run, rows, stopping.Token, caller, loop).ConfigureAwait(false) is { } result)
                {
                    yield return result;
                }
            }
            finally
            {
                // The loop was left early, or the run was canceled: what is in progress must not outlive the checkpoint file.
                await stopping.CancelAsync().ConfigureAwait(false);
                await run.DrainAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task<BatchResult?> NextAsync(BatchRun run, IAsyncEnumerator<BatchRequest> rows, CancellationToken token, CancellationToken caller, CancellationToken loop)
    {
        try
        {
            return await run.NextAsync(rows, token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (token.IsCancellationRequested)
        {
            throw new OperationCanceledException("The run was canceled.", e, caller.IsCancellationRequested ? caller : loop);
        }
    }
}
