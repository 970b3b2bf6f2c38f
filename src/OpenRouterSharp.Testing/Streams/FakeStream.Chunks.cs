using OpenRouterSharp.Testing.Replies;
using OpenRouterSharp.Testing.Streams;

namespace OpenRouterSharp.Testing;

/// <content>The content of chunks.</content>
public sealed partial class FakeStream
{
    /// <summary>Adds a chunk. Missing members (ID, model, provider, time) are filled in.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <returns>This stream.</returns>
    public FakeStream Chunk(ChatCompletionChunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        return Add(new StreamItem.Chunk(chunk));
    }

    /// <summary>Adds a chunk with a delta in the first choice.</summary>
    /// <param name="delta">The delta.</param>
    /// <returns>This stream.</returns>
    public FakeStream Delta(MessageDelta delta) => Choice(new ChunkChoice { Index = 0, Delta = delta });

    /// <summary>Adds a chunk with the role and an empty text, with which many providers start.</summary>
    /// <returns>This stream.</returns>
    public FakeStream Empty() => Delta(ChunkSequence.Silent());

    /// <summary>Adds text.</summary>
    /// <param name="pieces">The text, in one chunk per item.</param>
    /// <returns>This stream.</returns>
    public FakeStream Text(params string[] pieces) => AddEach(pieces, ChunkSequence.Text);

    /// <summary>
    /// Adds reasoning as DeepSeek's models stream it: as plain text, and again in the details, with format <c>unknown</c> and index 0.
    /// </summary>
    /// <param name="pieces">The text, in one chunk per item.</param>
    /// <returns>This stream.</returns>
    public FakeStream Reasoning(params string[] pieces) => AddEach(pieces, ChunkSequence.Thinking);

    /// <summary>Adds reasoning as plain text only, without details.</summary>
    /// <param name="pieces">The text, in one chunk per item.</param>
    /// <returns>This stream.</returns>
    public FakeStream PlainReasoning(params string[] pieces) => AddEach(pieces, static piece => ChunkSequence.Silent() with { Reasoning = piece });

    /// <summary>Adds reasoning details, all in one chunk, without plain text beside them.</summary>
    /// <param name="details">The details.</param>
    /// <returns>This stream.</returns>
    public FakeStream ReasoningDetails(params ReasoningDetail[] details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return Delta(ChunkSequence.Silent() with { ReasoningDetails = [.. details] });
    }

    /// <summary>Adds the signature that closes a reasoning block, in a detail without text.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="index">The index of the block.</param>
    /// <param name="format">The format of the signature; Anthropic's if omitted.</param>
    /// <returns>This stream.</returns>
    public FakeStream Signature(string signature, int index = 0, ReasoningFormat? format = null) =>
        ReasoningDetails(new ReasoningText { Signature = signature, Format = format ?? ReasoningFormat.AnthropicClaude, Index = index });

    /// <summary>Adds a tool call in several chunks: first its name, then its arguments in segments.</summary>
    /// <param name="name">The tool's name.</param>
    /// <param name="arguments">The arguments as JSON text, sent unchanged even if it is not valid.</param>
    /// <param name="id">The ID; <c>call_1</c>, <c>call_2</c> and so on if omitted.</param>
    /// <returns>This stream.</returns>
    public FakeStream ToolCall(string name, string arguments, string? id = null) => ToolCall(new ToolCall(id ?? $"call_{_toolCalls + 1}", name, arguments));

    /// <summary>Adds a tool call in several chunks: first its name, then its arguments in segments.</summary>
    /// <param name="call">The call.</param>
    /// <returns>This stream.</returns>
    public FakeStream ToolCall(ToolCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var index = _toolCalls++;
        foreach (var piece in ChunkSequence.Pieces(call, index))
        {
            ToolCallPiece(piece);
        }

        return this;
    }

    /// <summary>Adds a tool call delta, unchanged.</summary>
    /// <param name="piece">The delta.</param>
    /// <returns>This stream.</returns>
    public FakeStream ToolCallPiece(ToolCallDelta piece) => Delta(ChunkSequence.Silent() with { ToolCalls = [piece] });

    /// <summary>Adds a refusal.</summary>
    /// <param name="pieces">The text, in one chunk per item.</param>
    /// <returns>This stream.</returns>
    public FakeStream Refusal(params string[] pieces) => AddEach(pieces, static piece => ChunkSequence.Silent() with { Refusal = piece });

    /// <summary>Adds an image.</summary>
    /// <param name="url">The URL of the image, usually a data URL.</param>
    /// <returns>This stream.</returns>
    public FakeStream Image(string url) =>
        Delta(ChunkSequence.Silent() with { Images = [new GeneratedImage { Type = "image_url", ImageUrl = new GeneratedImageUrl { Url = url }, Index = 0 }] });

    /// <summary>Adds a chunk of audio.</summary>
    /// <param name="audio">The audio.</param>
    /// <returns>This stream.</returns>
    public FakeStream Audio(AudioOutput audio) => Delta(ChunkSequence.Silent() with { Audio = audio });

    /// <summary>Adds annotations, all in one chunk.</summary>
    /// <param name="annotations">The annotations.</param>
    /// <returns>This stream.</returns>
    public FakeStream Annotations(params Annotation[] annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        return Delta(ChunkSequence.Silent() with { Annotations = [.. annotations] });
    }

    /// <summary>Adds the finish reason. <see cref="FinishReason.Error"/> without an error is allowed.</summary>
    /// <param name="reason">The finish reason.</param>
    /// <param name="native">The provider's finish reason; the same word if omitted.</param>
    /// <param name="usage">The usage, to send it in the same chunk.</param>
    /// <returns>This stream.</returns>
    public FakeStream Finish(FinishReason reason, string? native = null, Usage? usage = null) => Chunk(new ChatCompletionChunk
    {
        Choices = [new ChunkChoice { Index = 0, Delta = ChunkSequence.Silent(), FinishReason = reason, NativeFinishReason = native ?? reason.Value }],
        Usage = usage,
    });

    /// <summary>Adds the usage in a chunk without choices, estimated from the request and the preceding chunks.</summary>
    /// <returns>This stream.</returns>
    public FakeStream Usage() => Add(new StreamItem.CountedUsage());

    /// <summary>Adds the usage in a chunk without choices.</summary>
    /// <param name="usage">The usage.</param>
    /// <returns>This stream.</returns>
    public FakeStream Usage(Usage usage) => Chunk(new ChatCompletionChunk { Usage = usage });

    /// <summary>Adds a normal end: the finish reason, the usage, and <c>[DONE]</c>.</summary>
    /// <param name="reason">The finish reason; <c>stop</c> if omitted.</param>
    /// <returns>This stream.</returns>
    public FakeStream End(FinishReason? reason = null) => Finish(reason ?? FinishReason.Stop).Usage().Done();

    /// <summary>Adds an error. The stream continues if more is added; the service ends it, with or without <see cref="Done"/>.</summary>
    /// <param name="code">The error code, which is an HTTP status.</param>
    /// <param name="message">The error message.</param>
    /// <param name="type">The error type.</param>
    /// <param name="shape">The form of the error.</param>
    /// <returns>This stream.</returns>
    public FakeStream Error(int code, string message, ErrorKind? type = null, StreamErrorShape shape = StreamErrorShape.BesideChoice) =>
        Error(WireError.Of(code, message, type), shape);

    /// <summary>Adds an error.</summary>
    /// <param name="error">The error. A numeric code is sent as a number.</param>
    /// <param name="shape">The form of the error.</param>
    /// <returns>This stream.</returns>
    public FakeStream Error(ApiError error, StreamErrorShape shape = StreamErrorShape.BesideChoice)
    {
        ArgumentNullException.ThrowIfNull(error);
        var choice = new ChunkChoice { Index = 0, Delta = ChunkSequence.Silent(), FinishReason = FinishReason.Error };
        return shape switch
        {
            StreamErrorShape.BesideChoice => Chunk(new ChatCompletionChunk { Error = error, Choices = [choice] }),
            StreamErrorShape.WithoutChoices => Chunk(new ChatCompletionChunk { Error = error }),
            StreamErrorShape.InsideChoice => Choice(choice with { Error = error }),
            StreamErrorShape.Bare => Add(new StreamItem.BareError(error)),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "The form of the error is unknown."),
        };
    }

    private FakeStream Choice(ChunkChoice choice) => Chunk(new ChatCompletionChunk { Choices = [choice] });

    private FakeStream AddEach(string[] pieces, Func<string, MessageDelta> deltaOf)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        foreach (var piece in pieces)
        {
            Delta(deltaOf(piece));
        }

        return this;
    }
}
