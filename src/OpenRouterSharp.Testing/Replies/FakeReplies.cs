namespace OpenRouterSharp.Testing;

/// <summary>Represents a place that replies are added to: a script, or a condition of one.</summary>
public abstract class FakeReplies
{
    private protected FakeReplies()
    {
    }

    /// <summary>Adds a reply, for one request. <see cref="FakeScript.Times"/> and <see cref="FakeScript.Always"/> after it make that more.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>The script.</returns>
    /// <exception cref="InvalidOperationException">The reply before is repeated for ever, so that no request could get this one.</exception>
    public abstract FakeScript Reply(FakeReply reply);

    /// <summary>Adds an answer of text, which a streaming request gets as a stream.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reasoning">The thinking before it.</param>
    /// <param name="usage">What it cost; unset is counted.</param>
    /// <returns>The script.</returns>
    public FakeScript Reply(string text, string? reasoning = null, Usage? usage = null) => Reply(FakeReply.Text(text, reasoning, usage));

    /// <summary>Adds an answer, which a streaming request gets as a stream. What it leaves open is filled.</summary>
    /// <param name="completion">The answer.</param>
    /// <returns>The script.</returns>
    public FakeScript Reply(ChatCompletion completion) => Reply(FakeReply.Completion(completion));

    /// <summary>Adds an answer of one message, which a streaming request gets as a stream.</summary>
    /// <param name="message">The message.</param>
    /// <param name="finishReason">Why the model stops; unset is <c>tool_calls</c> or <c>stop</c>.</param>
    /// <returns>The script.</returns>
    public FakeScript Reply(AssistantMessage message, FinishReason? finishReason = null) => Reply(FakeReply.Completion(message, finishReason));

    /// <summary>Adds a reply that depends on the request.</summary>
    /// <param name="reply">Makes the reply.</param>
    /// <returns>The script.</returns>
    public FakeScript Reply(Func<RecordedRequest, FakeReply> reply) => Reply(FakeReply.From(reply));

    /// <summary>Adds an answer that calls tools.</summary>
    /// <param name="calls">The calls.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyToolCalls(params ToolCall[] calls) => Reply(FakeReply.ToolCalls(calls));

    /// <summary>Adds an answer that calls a tool.</summary>
    /// <param name="name">The tool's name.</param>
    /// <param name="arguments">The arguments as JSON text; sent as it is, be it valid or not.</param>
    /// <param name="id">The id of the call.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyToolCall(string name, string arguments, string id = "call_1") => ReplyToolCalls(new ToolCall(id, name, arguments));

    /// <summary>Adds a body of JSON that is sent as it is.</summary>
    /// <param name="json">The body.</param>
    /// <param name="status">The status.</param>
    /// <param name="headers">Further headers.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyJson(string json, int status = 200, params (string Name, string Value)[] headers) =>
        Reply(FakeReply.Json(json, status).WithHeaders(headers));

    /// <summary>Adds a body that is sent as it is.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The type of the body.</param>
    /// <param name="status">The status.</param>
    /// <param name="headers">Further headers.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyBytes(ReadOnlyMemory<byte> body, string contentType = "application/octet-stream", int status = 200, params (string Name, string Value)[] headers) =>
        Reply(FakeReply.Bytes(body, contentType, status).WithHeaders(headers));

    /// <summary>Adds an error.</summary>
    /// <param name="status">The status, which is also the error's code.</param>
    /// <param name="message">The service's words.</param>
    /// <param name="type">The kind of the error.</param>
    /// <param name="retryAfter">When to come again (<c>Retry-After</c>, in seconds).</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyError(int status, string message, ErrorKind? type = null, TimeSpan? retryAfter = null) =>
        Reply(FakeReply.Error(status, message, type, retryAfter));

    /// <summary>Adds an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="status">The status; 200 stands for an error inside a successful response.</param>
    /// <param name="headers">Further headers, such as <c>Retry-After</c> in another form than seconds.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyError(ApiError error, int status, params (string Name, string Value)[] headers) =>
        Reply(FakeReply.Error(error, status).WithHeaders(headers));

    /// <summary>Adds a stream, written out piece by piece. Without <see cref="FakeStream.Done"/> it breaks off.</summary>
    /// <param name="write">Writes the stream.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyStream(Action<FakeStream> write) => Reply(FakeReply.Stream(write));

    /// <summary>Adds a stream of chunks, and the mark of its end. What a chunk leaves open (id, model, provider, time) is filled.</summary>
    /// <param name="chunks">The chunks.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyChunks(params ChatCompletionChunk[] chunks) => Reply(FakeReply.Chunks(chunks));

    /// <summary>Adds a connection that breaks before there is an answer.</summary>
    /// <returns>The script.</returns>
    public FakeScript ReplyReset() => Reply(FakeReply.Reset());

    /// <summary>Adds a silence that lasts until the client leaves.</summary>
    /// <returns>The script.</returns>
    public FakeScript ReplyNever() => Reply(FakeReply.Never());
}
