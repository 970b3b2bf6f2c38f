namespace OpenRouterSharp.Testing;

/// <content>Short forms of the replies that tests need most.</content>
public sealed partial class FakeScript
{
    /// <summary>Adds an answer of text, which a streaming request gets as a stream.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reasoning">The thinking before it.</param>
    /// <returns>This script.</returns>
    public FakeScript Reply(string text, string? reasoning = null) => Reply(FakeReply.Text(text, reasoning));

    /// <summary>Adds an answer, which a streaming request gets as a stream. What it leaves open is filled.</summary>
    /// <param name="completion">The answer.</param>
    /// <returns>This script.</returns>
    public FakeScript Reply(ChatCompletion completion) => Reply(FakeReply.Completion(completion));

    /// <summary>Adds a reply that depends on the request.</summary>
    /// <param name="reply">Makes the reply.</param>
    /// <returns>This script.</returns>
    public FakeScript Reply(Func<RecordedRequest, FakeReply> reply) => Reply(FakeReply.From(reply));

    /// <summary>Adds an answer that calls tools.</summary>
    /// <param name="calls">The calls.</param>
    /// <returns>This script.</returns>
    public FakeScript ReplyToolCalls(params ToolCall[] calls) => Reply(FakeReply.ToolCalls(calls));

    /// <summary>Adds an answer that calls a tool.</summary>
    /// <param name="name">The tool's name.</param>
    /// <param name="arguments">The arguments as JSON text; sent as it is, be it valid or not.</param>
    /// <param name="id">The id of the call.</param>
    /// <returns>This script.</returns>
    public FakeScript ReplyToolCall(string name, string arguments, string id = "call_1") => ReplyToolCalls(new ToolCall(id, name, arguments));

    /// <summary>Adds a body of JSON that is sent as it is.</summary>
    /// <param name="json">The body.</param>
    /// <param name="status">The status.</param>
    /// <param name="headers">Further headers.</param>
    /// <returns>This script.</returns>
    public FakeScript ReplyJson(string json, int status = 200, params (string Name, string Value)[] headers) =>
        Reply(FakeReply.Json(json, status).WithHeaders(headers));

    /// <summary>Adds a body that is sent as it is.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The type of the body.</param>
    /// <param name="status">The status.</param>
    /// <param name="headers">Further headers.</param>
    /// <returns>This script.</returns>
    public FakeScript ReplyBytes(ReadOnlyMemory<byte> body, string contentType = "application/octet-stream", int status = 200, params (string Name, string Value)[] headers) =>
        Reply(FakeReply.Bytes(body, contentType, status).WithHeaders(headers));

    /// <summary>Adds an error.</summary>
    /// <param name="status">The status, which is also the error's code.</param>
    /// <param name="message">The service's words.</param>
    /// <param name="type">The kind of the error.</param>
    /// <param name="retryAfter">When to come again (<c>Retry-After</c>, in seconds).</param>
    /// <returns>This script.</returns>
    public FakeScript ReplyError(int status, string message, ErrorKind? type = null, TimeSpan? retryAfter = null) =>
        Reply(FakeReply.Error(status, message, type, retryAfter));

    /// <summary>Adds an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="status">The status; 200 stands for an error inside a successful response.</param>
    /// <param name="headers">Further headers, such as <c>Retry-After</c> in another form than seconds.</param>
    /// <returns>This script.</returns>
    public FakeScript ReplyError(ApiError error, int status, params (string Name, string Value)[] headers) =>
        Reply(FakeReply.Error(error, status).WithHeaders(headers));

    /// <summary>Adds a stream, written out piece by piece. Without <see cref="FakeStream.Done"/> it breaks off.</summary>
    /// <param name="write">Writes the stream.</param>
    /// <returns>This script.</returns>
    public FakeScript ReplyStream(Action<FakeStream> write) => Reply(FakeReply.Stream(write));

    /// <summary>Adds a connection that breaks before there is an answer.</summary>
    /// <returns>This script.</returns>
    public FakeScript ReplyReset() => Reply(FakeReply.Reset());

    /// <summary>Adds a silence that lasts until the client leaves.</summary>
    /// <returns>This script.</returns>
    public FakeScript ReplyNever() => Reply(FakeReply.Never());
}
