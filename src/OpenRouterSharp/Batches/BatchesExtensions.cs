using System.Text;
using System.Text.Json;
using OpenRouterSharp.Batches.Reading;
using OpenRouterSharp.Batches.Sending;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches;

/// <summary>Provides conveniences for batches: splitting, waiting, and results by ID.</summary>
public static class BatchesExtensions
{
    private const int PaymentRequired = 402;

    /// <summary>Submits a batch of requests that are at hand: see <see cref="IBatchesClient.SubmitAsync"/>.</summary>
    /// <param name="client">The client.</param>
    /// <param name="batch">The settings of the batch.</param>
    /// <param name="requests">The requests, at least one, enumerated once.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The batch, which is stored but not yet validated.</returns>
    /// <exception cref="ArgumentException">The settings or a request are invalid, an ID occurs twice, or there is no request; nothing is submitted.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    public static Task<Batch> SubmitAsync(
        this IBatchesClient client, BatchSubmission batch, IEnumerable<BatchRequest> requests, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(requests);
        return client.SubmitAsync(batch, OfList(requests), options, cancellationToken);
    }

    /// <summary>
    /// Submits any number of requests, split into batches within the limits. Each batch is returned as soon as it is accepted, so that its ID can be
    /// stored before the next one is sent.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="batch">The settings of each batch.</param>
    /// <param name="requests">The requests, enumerated once. Their IDs are unique across all batches.</param>
    /// <param name="split">The limits; <see langword="null"/> for the service's own: 5,000 requests and 200 MB.</param>
    /// <param name="options">The options of each call.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The batches.</returns>
    /// <remarks>If a batch fails, those before it stand, and <see cref="GetFirstUnsubmittedId"/> of the exception returns the first request that was not submitted.</remarks>
    /// <exception cref="ArgumentException">The settings are invalid; or, thrown while enumerating, a request.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: a call failed.</exception>
    public static IAsyncEnumerable<Batch> SubmitManyAsync(
        this IBatchesClient client,
        BatchSubmission batch,
        IAsyncEnumerable<BatchRequest> requests,
        BatchSplit? split = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(requests);
        return new BatchSplitter(client, BatchSubmission.Checked(batch), split ?? new BatchSplit(), options).SubmitAsync(requests, cancellationToken);
    }

    /// <summary>Submits any number of requests that are at hand, split into batches within the limits.</summary>
    /// <param name="client">The client.</param>
    /// <param name="batch">The settings of each batch.</param>
    /// <param name="requests">The requests, enumerated once. Their IDs are unique across all batches.</param>
    /// <param name="split">The limits; <see langword="null"/> for the service's own: 5,000 requests and 200 MB.</param>
    /// <param name="options">The options of each call.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The batches.</returns>
    /// <exception cref="ArgumentException">The settings are invalid; or, thrown while enumerating, a request.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: a call failed.</exception>
    public static IAsyncEnumerable<Batch> SubmitManyAsync(
        this IBatchesClient client,
        BatchSubmission batch,
        IEnumerable<BatchRequest> requests,
        BatchSplit? split = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return client.SubmitManyAsync(batch, OfList(requests), split, options, cancellationToken);
    }

    /// <summary>Waits for a batch to end, from any process: the ID is enough.</summary>
    /// <param name="client">The client.</param>
    /// <param name="id">The ID of the batch.</param>
    /// <param name="wait">The delays and limits; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the batch when its status or its counts have changed.</param>
    /// <param name="options">The options of each call.</param>
    /// <param name="cancellationToken">Cancels the wait. The batch continues.</param>
    /// <returns>The batch in its terminal status, which can be a failure: see <see cref="ThrowIfFailed"/>.</returns>
    /// <exception cref="ArgumentException">The ID is empty or not a valid path segment.</exception>
    /// <exception cref="OpenRouterException">A call failed permanently, or <see cref="BatchWait.Timeout"/> passed (<see cref="ErrorKind.Timeout"/>).</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<Batch> WaitAsync(
        this IBatchesClient client,
        string id,
        BatchWait? wait = null,
        IProgress<BatchProgress>? progress = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return BatchPolling.WaitAsync(client, id, wait ?? new BatchWait(), progress, options, cancellationToken);
    }

    /// <summary>Collects results by the caller's IDs, and names the requests without a result.</summary>
    /// <param name="results">The results of a batch, or of <see cref="BatchRunner"/>.</param>
    /// <param name="customIds">The IDs of the requests.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The results, all of them in memory.</returns>
    public static Task<BatchResults> ToResultsAsync(this IAsyncEnumerable<BatchResult> results, IEnumerable<string> customIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(customIds);
        return BatchResults.CollectAsync(results, customIds, cancellationToken);
    }

    /// <summary>Throws if the batch failed, expired, was canceled, or completed without a single success.</summary>
    /// <param name="batch">The batch.</param>
    /// <returns>The batch.</returns>
    /// <exception cref="OpenRouterException">The batch ended without success.</exception>
    public static Batch ThrowIfFailed(this Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return BatchFailure.Of(batch) is { } failure ? throw failure : batch;
    }

    /// <summary>Gets the batch from the error for a charge that the balance does not cover (402). Nothing is run again: add credit and get the batch again.</summary>
    /// <param name="exception">The exception of <see cref="IBatchesClient.GetAsync"/>, <see cref="WaitAsync"/>, or <see cref="IBatchesClient.GetResultsAsync"/>.</param>
    /// <returns>The batch; <see langword="null"/> if the error contains none.</returns>
    public static Batch? GetBatch(this OpenRouterException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (exception is not { StatusCode: PaymentRequired, ResponseBody: { } body })
        {
            return null;
        }

        try
        {
            return WireJson.Read<Batch>(Encoding.UTF8.GetBytes(body)) is { Id: not null, Status: not null } batch ? batch : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Gets the ID of the first request that was not submitted when <c>SubmitManyAsync</c> failed.</summary>
    /// <param name="exception">The exception, whichever it is.</param>
    /// <returns>The ID; <see langword="null"/> if the exception is another one.</returns>
    /// <remarks>If <see cref="OpenRouterException.MayHaveBeenDone"/> is set, its batch may have been accepted all the same.</remarks>
    public static string? GetFirstUnsubmittedId(this Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return UnsubmittedRow.Of(exception);
    }

    /// <summary>Validates a request of a batch without contacting the service.</summary>
    /// <param name="request">The request.</param>
    /// <param name="batch">The batch that it is to be part of.</param>
    /// <returns>The errors, which submission would throw, and the advisory issues.</returns>
    public static IReadOnlyList<RequestIssue> Validate(this BatchRequest request, BatchSubmission batch)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RowRules.Issues(BatchSubmission.Checked(batch), request).ToList();
    }

#pragma warning disable CS1998 // The items are at hand; the sequence is asynchronous for its consumer.
    internal static async IAsyncEnumerable<BatchRequest> OfList(IEnumerable<BatchRequest> requests)
    {
        foreach (var request in requests)
        {
            yield return request;
        }
    }
#pragma warning restore CS1998
}
