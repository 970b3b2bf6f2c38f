namespace OpenRouterSharp.Testing;

/// <summary>Represents a script, or a condition of one, to which replies are added.</summary>
public abstract class FakeReplies
{
    private protected FakeReplies()
    {
    }

    /// <summary>
    /// Adds a reply to one request. Follow it with <see cref="FakeScript.Times"/> or <see cref="FakeScript.Always"/> to use it for more.
    /// </summary>
    /// <param name="reply">The reply.</param>
    /// <returns>The script.</returns>
    /// <exception cref="InvalidOperationException">The preceding reply is repeated forever, so that no request could get this one.</exception>
    public abstract FakeScript Reply(FakeReply reply);

    /// <summary>Adds a text completion. A streaming request gets it as a stream.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reasoning">The reasoning before it.</param>
    /// <param name="usage">The usage; estimated if omitted.</param>
    /// <returns>The script.</returns>
    public FakeScript Reply(string text, string? reasoning = null, Usage? usage = null) => Reply(FakeReply.Text(text, reasoning, usage));

    /// <summary>Adds a completion. A streaming request gets it as a stream. Missing members are filled in.</summary>
    /// <param name="completion">The completion.</param>
    /// <returns>The script.</returns>
    public FakeScript Reply(ChatCompletion completion) => Reply(FakeReply.Completion(completion));

    /// <summary>Adds a completion with one message. A streaming request gets it as a stream.</summary>
    /// <param name="message">The message.</param>
    /// <param name="finishReason">The finish reason; <c>tool_calls</c> or <c>stop</c> if omitted.</param>
    /// <returns>The script.</returns>
    public FakeScript Reply(AssistantMessage message, FinishReason? finishReason = null) => Reply(FakeReply.Completion(message, finishReason));

    /// <summary>Adds a reply computed from the request.</summary>
    /// <param name="reply">Creates the reply.</param>
    /// <returns>The script.</returns>
    public FakeScript Reply(Func<RecordedRequest, FakeReply> reply) => Reply(FakeReply.From(reply));

    /// <summary>Adds a completion that calls tools.</summary>
    /// <param name="calls">The calls.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyToolCalls(params ToolCall[] calls) => Reply(FakeReply.ToolCalls(calls));

    /// <summary>Adds a completion that calls a tool.</summary>
    /// <param name="name">The tool's name.</param>
    /// <param name="arguments">The arguments as JSON text, sent unchanged even if it is not valid.</param>
    /// <param name="id">The ID of the call.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyToolCall(string name, string arguments, string id = "call_1") => ReplyToolCalls(new ToolCall(id, name, arguments));

    /// <summary>Adds a completion in which the model refuses. A streaming request gets it as a stream.</summary>
    /// <param name="refusal">The refusal message.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyRefusal(string refusal) => Reply(FakeReply.Refusal(refusal));

    /// <summary>Adds a text completion that the output limit cut off, such as the beginning of JSON. A streaming request gets it as a stream.</summary>
    /// <param name="text">The text up to the limit; empty if the model was still reasoning.</param>
    /// <param name="reasoning">The reasoning before it.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyTruncated(string text, string? reasoning = null) => Reply(FakeReply.Truncated(text, reasoning));

    /// <summary>Adds a text completion that streams in the given pieces: JSON as it grows, for example. Without streaming, it is the whole text.</summary>
    /// <param name="pieces">The text of each chunk.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyPieces(params string[] pieces) => ReplyStream(stream => stream.Text(pieces).End());

    /// <summary>Adds a JSON body, sent unchanged.</summary>
    /// <param name="json">The body.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">Additional headers.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyJson(string json, int status = 200, params (string Name, string Value)[] headers) =>
        Reply(FakeReply.Json(json, status).WithHeaders(headers));

    /// <summary>Adds a body, sent unchanged.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The media type of the body.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">Further headers.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyBytes(ReadOnlyMemory<byte> body, string contentType = "application/octet-stream", int status = 200, params (string Name, string Value)[] headers) =>
        Reply(FakeReply.Bytes(body, contentType, status).WithHeaders(headers));

    /// <summary>Adds an error.</summary>
    /// <param name="status">The HTTP status, which is also the error code.</param>
    /// <param name="message">The error message.</param>
    /// <param name="type">The error type.</param>
    /// <param name="retryAfter">The delay before a retry (<c>Retry-After</c>, in seconds).</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyError(int status, string message, ErrorKind? type = null, TimeSpan? retryAfter = null) =>
        Reply(FakeReply.Error(status, message, type, retryAfter));

    /// <summary>Adds an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="status">The HTTP status; 200 for an error inside a successful response.</param>
    /// <param name="headers">Additional headers, for example <c>Retry-After</c> in another format than seconds.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyError(ApiError error, int status, params (string Name, string Value)[] headers) =>
        Reply(FakeReply.Error(error, status).WithHeaders(headers));

    /// <summary>Adds a stream, written step by step. Without <see cref="FakeStream.Done"/> it is interrupted.</summary>
    /// <param name="write">Writes the stream.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyStream(Action<FakeStream> write) => Reply(FakeReply.Stream(write));

    /// <summary>Adds a stream of chunks, followed by <c>[DONE]</c>. Missing members (ID, model, provider, time) are filled in.</summary>
    /// <param name="chunks">The chunks.</param>
    /// <returns>The script.</returns>
    public FakeScript ReplyChunks(params ChatCompletionChunk[] chunks) => Reply(FakeReply.Chunks(chunks));

    /// <summary>Adds a connection reset before the response.</summary>
    /// <returns>The script.</returns>
    public FakeScript ReplyReset() => Reply(FakeReply.Reset());

    /// <summary>Adds a connection that stays silent until the client leaves.</summary>
    /// <returns>The script.</returns>
    public FakeScript ReplyNever() => Reply(FakeReply.Never());
}
