using System.Globalization;
using System.Text;
using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Replies;
using OpenRouterSharp.Testing.Simulation;

namespace OpenRouterSharp.Testing;

/// <summary>Represents what a fake answers to a request. Immutable: one may be used many times.</summary>
public abstract record FakeReply
{
    private protected FakeReply()
    {
    }

    private IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    private TimeSpan Delay { get; init; }

    /// <summary>Gets what messages call the reply.</summary>
    /// <value><see langword="null"/> until <see cref="Named"/> gives it a name; messages then describe the reply.</value>
    public string? Name { get; private init; }

    /// <summary>Makes an answer of text, which a streaming request gets as a stream.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reasoning">The thinking before it.</param>
    /// <param name="usage">What it cost; unset is counted.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Text(string text, string? reasoning = null, Usage? usage = null) => Completion(FakeAnswers.Completion(text, reasoning) with { Usage = usage });

    /// <summary>Makes an answer, which a streaming request gets as a stream. What it leaves open is filled.</summary>
    /// <param name="completion">The answer.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Completion(ChatCompletion completion)
    {
        ArgumentNullException.ThrowIfNull(completion);
        return new CompletionReply(completion);
    }

    /// <summary>Makes an answer of one message, which a streaming request gets as a stream.</summary>
    /// <param name="message">The message.</param>
    /// <param name="finishReason">Why the model stops; unset is <c>tool_calls</c> or <c>stop</c>.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Completion(AssistantMessage message, FinishReason? finishReason = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Completion(new ChatCompletion { Choices = [new ChatChoice { Message = message, FinishReason = finishReason }] });
    }

    /// <summary>Makes an answer that calls tools.</summary>
    /// <param name="calls">The calls.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCalls(params ToolCall[] calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        return Completion(new AssistantMessage { ToolCalls = [.. calls] });
    }

    /// <summary>Makes a reply that depends on the request.</summary>
    /// <param name="reply">Makes the reply.</param>
    /// <returns>The reply.</returns>
    public static FakeReply From(Func<RecordedRequest, FakeReply> reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new ComputedReply(reply);
    }

    /// <summary>Makes a body of JSON that is sent as it is.</summary>
    /// <param name="json">The body.</param>
    /// <param name="status">The status, from 200 to 999.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Json(string json, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Bytes(Encoding.UTF8.GetBytes(json), "application/json", status);
    }

    /// <summary>Makes a body that is sent as it is.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The type of the body.</param>
    /// <param name="status">The status, from 200 to 999.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Bytes(ReadOnlyMemory<byte> body, string contentType = "application/octet-stream", int status = 200)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        ThrowIfNoStatus(status);
        return new VerbatimReply(ResponsePlan.Whole(status, contentType, body), string.Create(CultureInfo.InvariantCulture, $"{body.Length} bytes of {contentType} with status {status}"));
    }

    /// <summary>Makes an error.</summary>
    /// <param name="status">The status, from 200 to 999, which is also the error's code.</param>
    /// <param name="message">The service's words.</param>
    /// <param name="type">The kind of the error (<c>error.metadata.error_type</c>).</param>
    /// <param name="retryAfter">When to come again (<c>Retry-After</c>, in seconds).</param>
    /// <returns>The reply.</returns>
    public static FakeReply Error(int status, string message, ErrorKind? type = null, TimeSpan? retryAfter = null)
    {
        var reply = Error(WireError.Of(status, message, type), status);
        return retryAfter is { } wait ? reply.WithHeader("Retry-After", WireError.Seconds(wait)) : reply;
    }

    /// <summary>Makes an error.</summary>
    /// <param name="error">The error. A code that is a number goes out as a number.</param>
    /// <param name="status">The status; 200 stands for an error inside a successful response.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Error(ApiError error, int status)
    {
        ArgumentNullException.ThrowIfNull(error);
        ThrowIfNoStatus(status);
        return new VerbatimReply(ResponsePlan.Whole(status, "application/json", WireError.Body(error)), string.Create(CultureInfo.InvariantCulture, $"error {status} {Quoted.Of(error.Message)}"));
    }

    /// <summary>Makes a stream, written out piece by piece. A request that asks for no stream gets the one answer that the stream comes to.</summary>
    /// <param name="write">Writes the stream.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Stream(Action<FakeStream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var stream = new FakeStream();
        write(stream);
        return Stream(stream);
    }

    /// <summary>Makes a reply of a stream. A request that asks for no stream gets the one answer that the stream comes to.</summary>
    /// <param name="stream">The stream, as it is now.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Stream(FakeStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new StreamReply(stream.Copy());
    }

    /// <summary>Makes a reply of a stream of chunks, and the mark of its end. A request that asks for no stream gets the one answer that the chunks come to.</summary>
    /// <param name="chunks">The chunks. What they leave open (id, model, provider, time) is filled.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Chunks(params IEnumerable<ChatCompletionChunk> chunks)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        return Stream(chunks.Aggregate(new FakeStream(), static (stream, chunk) => stream.Chunk(chunk)).Done());
    }

    /// <summary>Makes a reply of two forms.</summary>
    /// <param name="whole">What a request gets that asks for no stream.</param>
    /// <param name="streamed">What a request gets that asks for a stream.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Either(FakeReply whole, FakeReply streamed)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(streamed);
        return new EitherReply(whole, streamed);
    }

    /// <summary>Makes a connection that breaks before there is an answer.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply Reset() => new VerbatimReply(new ResponsePlan(200, [], [new PlayStep.Reset()]), "a connection that breaks");

    /// <summary>Makes a silence that lasts until the client leaves.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply Never() => new VerbatimReply(new ResponsePlan(200, [], [new PlayStep.Hang()]), "silence");

    /// <summary>Makes the answer that one of DeepSeek's models could give.</summary>
    /// <param name="models">How to simulate.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Simulated(SimulatedModels? models = null) => new SimulatedReply(models ?? new SimulatedModels());

    /// <summary>Returns the reply with a header, which takes the place of one of the same name that the fake would send.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The reply.</returns>
    public FakeReply WithHeader(string name, string value) => WithHeaders((name, value));

    /// <summary>Returns the reply with headers, which take the place of those of the same name that the fake would send.</summary>
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

    /// <summary>Returns the reply with a wait before its status and headers.</summary>
    /// <param name="delay">The wait, by the script's clock.</param>
    /// <returns>The reply.</returns>
    public FakeReply After(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return this with { Delay = Delay + delay };
    }

    /// <summary>Returns the reply under a name.</summary>
    /// <param name="name">What messages call it.</param>
    /// <returns>The reply.</returns>
    public FakeReply Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return this with { Name = name };
    }

    // What is below only announces an answer; what is above is none of HTTP's.
    private static void ThrowIfNoStatus(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 999);
    }

    /// <summary>Shows the name, or else what the reply is.</summary>
    /// <returns>A few words.</returns>
    public sealed override string ToString() => Name ?? Describe();

    private protected abstract string Describe();

    internal ResponsePlan Plan(ReplyContext context) => Make(context).With(Headers, Delay);

    private protected abstract ResponsePlan Make(ReplyContext context);
}
