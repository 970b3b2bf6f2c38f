using System.Globalization;
using System.Text;
using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Replies;
using OpenRouterSharp.Testing.Simulation;

namespace OpenRouterSharp.Testing;

/// <summary>Represents a fake's reply to a request. Immutable and reusable.</summary>
public abstract record FakeReply
{
    private protected FakeReply()
    {
    }

    private IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    private TimeSpan Delay { get; init; }

    /// <summary>Gets the name of the reply in messages.</summary>
    /// <value><see langword="null"/> unless set by <see cref="Named"/>; messages then describe the reply.</value>
    public string? Name { get; private init; }

    /// <summary>Creates a text completion. A streaming request gets it as a stream.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reasoning">The reasoning before it.</param>
    /// <param name="usage">The usage; estimated if omitted.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Text(string text, string? reasoning = null, Usage? usage = null) => Completion(FakeAnswers.Completion(text, reasoning) with { Usage = usage });

    /// <summary>Creates a reply from a completion. A streaming request gets it as a stream. Missing members are filled in.</summary>
    /// <param name="completion">The completion.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Completion(ChatCompletion completion)
    {
        ArgumentNullException.ThrowIfNull(completion);
        return new CompletionReply(completion);
    }

    /// <summary>Creates a completion with one message. A streaming request gets it as a stream.</summary>
    /// <param name="message">The message.</param>
    /// <param name="finishReason">The finish reason; <c>tool_calls</c> or <c>stop</c> if omitted.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Completion(AssistantMessage message, FinishReason? finishReason = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Completion(new ChatCompletion { Choices = [new ChatChoice { Message = message, FinishReason = finishReason }] });
    }

    /// <summary>Creates a completion that calls tools.</summary>
    /// <param name="calls">The calls.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCalls(params ToolCall[] calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        return Completion(new AssistantMessage { ToolCalls = [.. calls] });
    }

    /// <summary>Creates a completion in which the model refuses. A streaming request gets it as a stream.</summary>
    /// <param name="refusal">The refusal message.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Refusal(string refusal)
    {
        ArgumentException.ThrowIfNullOrEmpty(refusal);
        return Completion(new AssistantMessage { Refusal = refusal });
    }

    /// <summary>Creates a text completion that the output limit cut off, such as the beginning of JSON. A streaming request gets it as a stream.</summary>
    /// <param name="text">The text up to the limit; empty if the model was still reasoning.</param>
    /// <param name="reasoning">The reasoning before it.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Truncated(string text, string? reasoning = null)
    {
        var completion = FakeAnswers.Completion(text, reasoning);
        return Completion(completion with { Choices = [completion.Choices[0] with { FinishReason = FinishReason.Length }] });
    }

    /// <summary>Creates a reply computed from the request.</summary>
    /// <param name="reply">Creates the reply to a request.</param>
    /// <returns>The reply.</returns>
    public static FakeReply From(Func<RecordedRequest, FakeReply> reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new ComputedReply(reply);
    }

    /// <summary>Creates a JSON body, sent unchanged.</summary>
    /// <param name="json">The body.</param>
    /// <param name="status">The HTTP status, from 200 to 999.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Json(string json, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Bytes(Encoding.UTF8.GetBytes(json), "application/json", status);
    }

    /// <summary>Creates a body, sent unchanged.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The media type of the body.</param>
    /// <param name="status">The HTTP status, from 200 to 999.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Bytes(ReadOnlyMemory<byte> body, string contentType = "application/octet-stream", int status = 200)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        ThrowIfNoStatus(status);
        return new VerbatimReply(ResponsePlan.Whole(status, contentType, body), string.Create(CultureInfo.InvariantCulture, $"{body.Length} bytes of {contentType} with status {status}"));
    }

    /// <summary>Creates an error.</summary>
    /// <param name="status">The HTTP status, from 200 to 999, which is also the error code.</param>
    /// <param name="message">The error message.</param>
    /// <param name="type">The error type (<c>error.metadata.error_type</c>).</param>
    /// <param name="retryAfter">The delay before a retry (<c>Retry-After</c>, in seconds).</param>
    /// <returns>The reply.</returns>
    public static FakeReply Error(int status, string message, ErrorKind? type = null, TimeSpan? retryAfter = null)
    {
        var reply = Error(WireError.Of(status, message, type), status);
        return retryAfter is { } wait ? reply.WithHeader("Retry-After", WireError.Seconds(wait)) : reply;
    }

    /// <summary>Creates an error.</summary>
    /// <param name="error">The error. A numeric code is sent as a number.</param>
    /// <param name="status">The HTTP status; 200 for an error inside a successful response.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Error(ApiError error, int status)
    {
        ArgumentNullException.ThrowIfNull(error);
        ThrowIfNoStatus(status);
        return new VerbatimReply(ResponsePlan.Whole(status, "application/json", WireError.Body(error)), string.Create(CultureInfo.InvariantCulture, $"error {status} {Quoted.Of(error.Message)}"));
    }

    /// <summary>Creates a stream, written step by step. A non-streaming request gets the equivalent completion.</summary>
    /// <param name="write">Writes the stream.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Stream(Action<FakeStream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var stream = new FakeStream();
        write(stream);
        return Stream(stream);
    }

    /// <summary>Creates a reply from a stream. A non-streaming request gets the equivalent completion.</summary>
    /// <param name="stream">The stream, which is copied.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Stream(FakeStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new StreamReply(stream.Copy());
    }

    /// <summary>Creates a stream of chunks, followed by <c>[DONE]</c>. A non-streaming request gets the equivalent completion.</summary>
    /// <param name="chunks">The chunks. Missing members (ID, model, provider, time) are filled in.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Chunks(params IEnumerable<ChatCompletionChunk> chunks)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        return Stream(chunks.Aggregate(new FakeStream(), static (stream, chunk) => stream.Chunk(chunk)).Done());
    }

    /// <summary>Creates a reply with separate non-streaming and streaming forms.</summary>
    /// <param name="whole">The reply to a non-streaming request.</param>
    /// <param name="streamed">The reply to a streaming request.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Either(FakeReply whole, FakeReply streamed)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(streamed);
        return new EitherReply(whole, streamed);
    }

    /// <summary>Creates a connection reset before the response.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply Reset() => new VerbatimReply(new ResponsePlan(200, [], [new PlayStep.Reset()]), "a connection that breaks");

    /// <summary>Creates a connection that stays silent until the client leaves.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply Never() => new VerbatimReply(new ResponsePlan(200, [], [new PlayStep.Hang()]), "silence");

    /// <summary>Creates the reply of a simulated DeepSeek model.</summary>
    /// <param name="models">The settings of the simulation.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Simulated(SimulatedModels? models = null) => new SimulatedReply(models ?? new SimulatedModels());

    /// <summary>Returns the reply with a header, which replaces the fake's header of the same name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The reply.</returns>
    public FakeReply WithHeader(string name, string value) => WithHeaders((name, value));

    /// <summary>Returns the reply with headers, which replace the fake's headers of the same name.</summary>
    /// <param name="headers">The headers.</param>
    /// <returns>The reply.</returns>
    public FakeReply WithHeaders(params (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        foreach (var (name, value) in headers)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            ArgumentNullException.ThrowIfNull(value);
        }

        return this with { Headers = [.. Headers, .. headers.Select(static header => KeyValuePair.Create(header.Name, header.Value))] };
    }

    /// <summary>Returns the reply with a delay before its status and headers.</summary>
    /// <param name="delay">The delay, by the script's time provider.</param>
    /// <returns>The reply.</returns>
    public FakeReply After(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return this with { Delay = Delay + delay };
    }

    /// <summary>Returns the reply under a name.</summary>
    /// <param name="name">The name in messages.</param>
    /// <returns>The reply.</returns>
    public FakeReply Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return this with { Name = name };
    }

    // A status below 200 is interim, and HTTP defines none above 999.
    private static void ThrowIfNoStatus(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 999);
    }

    /// <summary>Returns the name of the reply, or else a description.</summary>
    /// <returns>The name or description.</returns>
    public sealed override string ToString() => Name ?? Describe();

    private protected abstract string Describe();

    internal ResponsePlan Plan(ReplyContext context) => Make(context).With(Headers, Delay);

    private protected abstract ResponsePlan Make(ReplyContext context);
}
