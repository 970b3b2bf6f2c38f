using OpenRouterSharp.Batches.Reading;
using OpenRouterSharp.Batches.Sending;
using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Batches;

/// <summary>Makes the calls of the batches endpoints.</summary>
internal sealed class BatchesClient(ApiCaller api) : IBatchesClient
{
    public Task<Batch> SubmitAsync(BatchSubmission batch, IAsyncEnumerable<BatchRequest> requests, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(Outgoing(BatchSubmission.Checked(batch), requests, options), Read, cancellationToken);

    public IAsyncEnumerable<Batch> ListAsync(BatchListOptions? filter = null, CallOptions? options = null, CancellationToken cancellationToken = default) => api.PagesAsync(
        BatchesOperations.List,
        options,
        Paging.Cursor,
        position => BatchesOperations.List.Call(options).With(Query(filter, position)),
        AnswerJson.ReadPage<Batch>,
        cancellationToken);

    public Task<Batch> GetAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(BatchesOperations.Get.Call(options, id), Read, cancellationToken);

    public IAsyncEnumerable<BatchResult> GetResultsAsync(string id, BatchResultsOptions? results = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        new ResultReading(api, id, results, options).ReadAsync(cancellationToken);

    public Task DeleteAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(BatchesOperations.Delete.Call(options, id), cancellationToken);

    private static Outgoing Outgoing(BatchSubmission batch, IAsyncEnumerable<BatchRequest> requests, CallOptions? options)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var body = new BatchBody(batch, requests);
        return BatchesOperations.Submit.Call(options) with { Body = new StreamedBody(body.WriteAsync, "application/json", isRepeatable: false), Model = batch.Model };
    }

    private static Batch? Read(ReadOnlySpan<byte> json, ResponseInfo info)
    {
        var batch = AnswerJson.Read<Batch>(json, info);
        batch?.Attach(info);

        // What the filter leaves of the results.
        batch?.AdditionalProperties?.Remove("results");
        return batch;
    }

    private static Query Query(BatchListOptions? filter, PagePosition position) =>
        (filter?.Statuses ?? []).Aggregate(new Query(), static (query, status) => query.Add("status", status.Value))
            .Add("created_after", filter?.CreatedAfter)
            .Add("created_before", filter?.CreatedBefore)
            .Add("limit", filter?.PageSize)
            .Add("after", position.Cursor);
}
