using OpenRouterSharp.Batches;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Batches;

/// <summary>Batches as they come over the wire.</summary>
internal static class BatchWire
{
    internal const string Model = "deepseek/deepseek-chat-v3.1";

    /// <summary>A batch as the service describes it, in the order in which the library writes.</summary>
    internal const string Batch = $$"""
        {"id":"batch_1","object":"batch","endpoint":"/v1/chat/completions","model":"{{Model}}","completion_window":"24h","status":"in_progress"
        ,"created_at":1764000000,"expires_at":1764345600,"provider":"Novita","request_counts":{"total":3,"completed":1,"failed":1}
        ,"finalized_at":null,"usage":null,"results":null,"error":null}
        """;

    internal const string Completed = """{"id":"batch_1","status":"completed","request_counts":{"total":1,"completed":1,"failed":0}}""";

    internal const string Good = """
        {"id":"r1","custom_id":"a","response":{"status_code":200,"request_id":"req-1","body":{"id":"gen-batch-1","object":"chat.completion","created":1764000000,"model":"m"
        ,"choices":[{"index":0,"message":{"role":"assistant","content":"Hello.","reasoning_details":[null]},"finish_reason":"stop","native_finish_reason":"stop","logprobs":null}]
        ,"usage":{"prompt_tokens":5,"completion_tokens":2,"total_tokens":7}}},"error":null}
        """;

    internal const string Refused = """
        {"id":"r2","custom_id":"b","response":null,"error":{"type":"rate_limit_error","message":"Slow down","param":null,"error_type":"rate_limit_exceeded"}}
        """;

    internal const string Unreadable = """{"id":"r3","custom_id":"c","response":{"status_code":200,"request_id":null,"body":[1,2]},"error":null}""";

    internal static BatchSubmission Submission { get; } = new(Model);

    internal static BatchRequest Request(string id, string prompt = "Hi") => new(id, new ChatRequest { Messages = [Message.User(prompt)] });

    internal static IEnumerable<BatchRequest> Requests(int count, string prompt = "Hi") => Enumerable.Range(1, count).Select(number => Request($"row-{number}", prompt));

    /// <summary>An ended batch whose results stand inline.</summary>
    internal static string WithResults(params string[] rows) => $$"""{"id":"batch_1","status":"completed","results":[{{string.Join(',', rows)}}],"error":null}""";

    internal static string Page(string cursor, bool hasMore, params string[] rows) =>
        $$"""{"object":"list","data":[{{string.Join(',', rows)}}],"has_more":{{(hasMore ? "true" : "false")}},"cursor":{{cursor}}}""";

    /// <summary>Answers as a service without pages of results: they are not found, and the batch holds them.</summary>
    internal static StubHandler Inline(string batch) => new((request, _) => Task.FromResult(
        request.RequestUri!.AbsolutePath.EndsWith("/results", StringComparison.Ordinal)
            ? StubHandler.Response(404, "application/json", """{"error":{"code":404,"message":"Not found"}}""")
            : StubHandler.Response(200, "application/json", batch.ReplaceLineEndings(string.Empty))));

    internal static IBatchesClient Client(this StubHandler handler, Action<OpenRouterClientOptions>? configure = null) => handler.CreateClient(options =>
    {
        options.Retry = new RetryOptions { MaxRetries = 2 };
        options.TimeProvider = new ManualTime { SkipsWaits = true };
        options.Limits.ErrorBodyTime = TimeSpan.FromMinutes(2);
        configure?.Invoke(options);
    }).Batches;

    /// <summary>Sends no answer: the connection breaks after the request was sent.</summary>
    internal static StubHandler Lost() => new(static (_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ResponseEnded)));

    internal static async IAsyncEnumerable<BatchRequest> ThenThrow(int count, Exception e)
    {
        foreach (var request in Requests(count))
        {
            yield return request;
        }

        await Task.Yield();
        throw e;
    }
}
