using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Batches;

/// <summary>Lists the operations on batches.</summary>
internal static class BatchesOperations
{
    // The error of a batch is data; every batch has a status, and every page its rows.
    private const string Status = "status";
    private const string Data = "data";

    internal static readonly Operation Submit = new("batches.submit", HttpMethod.Post, "batches", KeyKind.Ordinary, RepeatClass.Never) { Promises = Status, Advice = Advice };

    internal static readonly Operation List = new("batches.list", HttpMethod.Get, "batches", KeyKind.Ordinary, RepeatClass.Safe) { Promises = Data, Advice = Advice };

    internal static readonly Operation Get = new("batches.get", HttpMethod.Get, "batches/{id}", KeyKind.Ordinary, RepeatClass.Safe) { Promises = Status, Omits = "results", Advice = OneAdvice };

    internal static readonly Operation GetResults = new("batches.results", HttpMethod.Get, "batches/{id}/results", KeyKind.Ordinary, RepeatClass.Safe) { Promises = Data, Advice = OneAdvice };

    internal static readonly Operation Delete = new("batches.delete", HttpMethod.Delete, "batches/{id}", KeyKind.Ordinary, RepeatClass.Refused, AnswerKind.Receipt) { Advice = OneAdvice };

    // Keys without access got 404 in the beta.
    private static string? Advice(OpenRouterException e) => e.StatusCode switch
    {
        404 => "The key may have no access to batches, or Endpoint is not https://openrouter.ai/api/v1/.",
        413 => "A batch holds at most 5,000 requests and 200 MB: split it with SubmitManyAsync.",
        _ => null,
    };

    private static string? OneAdvice(OpenRouterException e) => e.StatusCode switch
    {
        402 => "The charge of the batch is not covered: add credit at https://openrouter.ai/settings/credits and get it again. Nothing is run again; GetBatch() returns the batch.",
        404 => "There is no such batch in the key's workspace, or the key has no access to batches.",
        409 => "Only a batch that has ended can be deleted: wait for it first.",
        410 => "Batches and their results are kept for 30 days.",
        _ => null,
    };
}
