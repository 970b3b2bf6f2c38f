using OpenRouterSharp.Batches;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Groups;

namespace OpenRouterSharp.Tests.Batches;

/// <summary>The operations of batches, for the tests that all groups share.</summary>
internal static class BatchesCalls
{
    private const string Batch = """{"id":"b","object":"batch","status":"completed","request_counts":{"total":1,"completed":1,"failed":0}}""";

    private static async IAsyncEnumerable<BatchRequest> Requests()
    {
        await Task.CompletedTask;
        yield return new BatchRequest("row-1", new ChatRequest("m", "Hi"));
    }

    internal static IReadOnlyList<GroupCall> All { get; } =
    [
        new("batches.submit", KeyKind.Ordinary, RepeatClass.Never, "POST batches", Batch, static (client, options, token) =>
            client.Batches.SubmitAsync(new BatchSubmission("m"), Requests(), options, token))
        {
            IsOneShot = true,
        },
        new("batches.list", KeyKind.Ordinary, RepeatClass.Safe, "GET batches", """{"object":"list","data":[],"has_more":false}""", static (client, options, token) =>
            client.Batches.ListAsync(options: options, cancellationToken: token).ToListAsync(CancellationToken.None).AsTask()),
        new("batches.get", KeyKind.Ordinary, RepeatClass.Safe, "GET batches/b", Batch, static (client, options, token) => client.Batches.GetAsync("b", options, token))
        {
            WithId = ("batches/{id}", static (client, id) => client.Batches.GetAsync(id)),
        },
        new("batches.results", KeyKind.Ordinary, RepeatClass.Safe, "GET batches/b/results", """{"data":[],"has_more":false}""", static (client, options, token) =>
            client.Batches.GetResultsAsync("b", options: options, cancellationToken: token).ToListAsync(CancellationToken.None).AsTask())
        {
            HasSecondPath = true,
            WithId = ("batches/{id}/results", static (client, id) => client.Batches.GetResultsAsync(id).ToListAsync().AsTask()),
        },
        new("batches.delete", KeyKind.Ordinary, RepeatClass.Refused, "DELETE batches/b", """{"id":"b","object":"batch","deletion":{"openrouter":"deleted"}}""", static (client, options, token) =>
            client.Batches.DeleteAsync("b", options, token))
        {
            IsReceipt = true,
            WithId = ("batches/{id}", static (client, id) => client.Batches.DeleteAsync(id)),
        },
    ];
}
