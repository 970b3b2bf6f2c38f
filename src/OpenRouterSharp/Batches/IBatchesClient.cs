namespace OpenRouterSharp.Batches;

/// <summary>Runs batches: thousands of requests at about half the price, within a day.</summary>
public interface IBatchesClient
{
    /// <summary>Submits a batch. The requests are sent while they are produced, so that memory does not grow with their number.</summary>
    /// <param name="batch">The settings of the batch.</param>
    /// <param name="requests">The requests, at least one, enumerated once.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call. The batch can still have been accepted if all requests were sent.</param>
    /// <returns>The batch, which is stored but not yet validated.</returns>
    /// <remarks>
    /// Never retried if the batch may have been accepted. If <see cref="OpenRouterException.MayHaveBeenDone"/> is set, look for it in the list before
    /// submitting it again. An exception of <paramref name="requests"/> closes the connection, so that nothing is submitted, and is thrown unchanged.
    /// </remarks>
    /// <exception cref="ArgumentException">The settings or a request are invalid, an ID occurs twice, or there is no request; nothing is submitted.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<Batch> SubmitAsync(BatchSubmission batch, IAsyncEnumerable<BatchRequest> requests, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the batches in the key's workspace, newest first. A page is requested when its first item is.</summary>
    /// <param name="filter">The filter; <see langword="null"/> for all batches.</param>
    /// <param name="options">The options of the call for each page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The batches.</returns>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    IAsyncEnumerable<Batch> ListAsync(BatchListOptions? filter = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a batch, without its results.</summary>
    /// <param name="id">The ID of the batch.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The batch.</returns>
    /// <remarks>Results that the service sends along are skipped while they arrive.</remarks>
    /// <exception cref="ArgumentException">The ID is empty or not a valid path segment; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed. If the balance does not cover the batch (402), <see cref="BatchesExtensions.GetBatch"/> returns it.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<Batch> GetAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the results of a batch that has ended, in any order, one in memory at a time or a page of them.</summary>
    /// <param name="id">The ID of the batch.</param>
    /// <param name="results">The settings for reading; <see langword="null"/> for the defaults.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The results. A failed or unreadable one has an <see cref="BatchResult.Error"/> and does not end the sequence.</returns>
    /// <exception cref="ArgumentException">The ID is empty or not a valid path segment; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed, or the batch has not ended (<see cref="ErrorKind.PreconditionFailed"/>).</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    IAsyncEnumerable<BatchResult> GetResultsAsync(string id, BatchResultsOptions? results = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a batch that has ended, with its requests and results. A running batch cannot be deleted or canceled.</summary>
    /// <param name="id">The ID of the batch.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the batch is deleted.</returns>
    /// <remarks>Not retried after a lost response, because the service would report a deleted batch as not found.</remarks>
    /// <exception cref="ArgumentException">The ID is empty or not a valid path segment; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed; status 409 while the batch runs.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task DeleteAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default);
}
