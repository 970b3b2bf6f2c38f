using OpenRouterSharp.Testing.Replies;
using OpenRouterSharp.Testing.Streams;

namespace OpenRouterSharp.Testing;

/// <content>What stands in the chunks.</content>
public sealed partial class FakeStream
{
    /// <summary>Adds a chunk. What it leaves open (id, model, provider, time) is filled.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <returns>This stream.</returns>
    public FakeStream Chunk(ChatCompletionChunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        return Add(new StreamItem.Chunk(chunk));
    }

    /// <summary>Adds a chunk of a delta in the first choice.</summary>
    /// <param name="delta">The delta.</param>
    /// <returns>This stream.</returns>
    public FakeStream Delta(MessageDelta delta) => Choice(new ChunkChoice { Index = 0, Delta = delta });

    /// <summary>Adds a chunk with the role and an empty text, as many providers begin.</summary>
    /// <returns>This stream.</returns>
    public FakeStream Empty() => Delta(ChunkSequence.Silent());

    /// <summary>Adds text.</summary>
    /// <param name="pieces">The text; each piece goes into a chunk of its own.</param>
    /// <returns>This stream.</returns>
    public FakeStream Text(params string[] pieces) => AddEach(pieces, ChunkSequence.Text);

    /// <summary>Adds thinking as DeepSeek's models stream it: as plain text, and again in the details, with format <c>unknown</c> and index 0.</summary>
    /// <param name="pieces">The text; each piece goes into a chunk of its own.</param>
    /// <returns>This stream.</returns>
    public FakeStream Reasoning(params string[] pieces) => AddEach(pieces, ChunkSequence.Thinking);

    /// <summary>Adds thinking as plain text only, without details.</summary>
    /// <param name="pieces">The text; each piece goes into a chunk of its own.</param>
    /// <returns>This stream.</returns>
    public FakeStream PlainReasoning(params string[] pieces) => AddEach(pieces, static piece => ChunkSequence.Silent() with { Reasoning = piece });

    /// <summary>Adds pieces of thinking, all in one chunk, without plain text beside them.</summary>
    /// <param name="details">The pieces.</param>
    /// <returns>This stream.</returns>
    public FakeStream ReasoningDetails(params ReasoningDetail[] details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return Delta(ChunkSequence.Silent() with { ReasoningDetails = [.. details] });
    }

    /// <summary>Adds the signature that closes a block of thinking, in a piece without text.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="index">The block.</param>
    /// <param name="format">Whose form it has; unset is Anthropic's.</param>
    /// <returns>This stream.</returns>
    public FakeStream Signature(string signature, int index = 0, ReasoningFormat? format = null) =>
        ReasoningDetails(new ReasoningText { Signature = signature, Format = format ?? ReasoningFormat.AnthropicClaude, Index = index });

    /// <summary>Adds a tool call in pieces: first its name, then its arguments bit by bit.</summary>
    /// <param name="name">The tool's name.</param>
    /// <param name="arguments">The arguments as JSON text; sent as it is, be it valid or not.</param>
    /// <param name="id">The id; unset is <c>call_1</c>, <c>call_2</c> and so on.</param>
    /// <returns>This stream.</returns>
    public FakeStream ToolCall(string name, string arguments, string? id = null) => ToolCall(new ToolCall(id ?? $"call_{_toolCalls + 1}", name, arguments));

    /// <summary>Adds a tool call in pieces: first its name, then its arguments bit by bit.</summary>
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

    /// <summary>Adds a piece of a tool call as it is.</summary>
    /// <param name="piece">The piece.</param>
    /// <returns>This stream.</returns>
    public FakeStream ToolCallPiece(ToolCallDelta piece) => Delta(ChunkSequence.Silent() with { ToolCalls = [piece] });

    /// <summary>Adds a refusal.</summary>
    /// <param name="pieces">The text; each piece goes into a chunk of its own.</param>
    /// <returns>This stream.</returns>
    public FakeStream Refusal(params string[] pieces) => AddEach(pieces, static piece => ChunkSequence.Silent() with { Refusal = piece });

    /// <summary>Adds an image.</summary>
    /// <param name="url">Where it is; nearly always a data URL.</param>
    /// <returns>This stream.</returns>
    public FakeStream Image(string url) =>
        Delta(ChunkSequence.Silent() with { Images = [new GeneratedImage { Type = "image_url", ImageUrl = new GeneratedImageUrl { Url = url }, Index = 0 }] });

    /// <summary>Adds a piece of speech.</summary>
    /// <param name="audio">The piece.</param>
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

    /// <summary>Adds the end of the choice. <see cref="FinishReason.Error"/> without an error is possible too.</summary>
    /// <param name="reason">Why the model stops.</param>
    /// <param name="native">The same in the provider's words; unset is the same word.</param>
    /// <param name="usage">The usage, where it is to stand on this chunk.</param>
    /// <returns>This stream.</returns>
    public FakeStream Finish(FinishReason reason, string? native = null, Usage? usage = null) => Chunk(new ChatCompletionChunk
    {
        Choices = [new ChunkChoice { Index = 0, Delta = ChunkSequence.Silent(), FinishReason = reason, NativeFinishReason = native ?? reason.Value }],
        Usage = usage,
    });

    /// <summary>Adds the usage in a chunk without choices, counted from the request and from the chunks before.</summary>
    /// <returns>This stream.</returns>
    public FakeStream Usage() => Add(new StreamItem.CountedUsage());

    /// <summary>Adds the usage in a chunk without choices.</summary>
    /// <param name="usage">The usage.</param>
    /// <returns>This stream.</returns>
    public FakeStream Usage(Usage usage) => Chunk(new ChatCompletionChunk { Usage = usage });

    /// <summary>Adds all that a good stream ends with: the finish, the usage, the mark of the end.</summary>
    /// <param name="reason">Why the model stops; unset is <c>stop</c>.</param>
    /// <returns>This stream.</returns>
    public FakeStream End(FinishReason? reason = null) => Finish(reason ?? FinishReason.Stop).Usage().Done();

    /// <summary>Adds an error. The stream goes on if more is added; the service ends it, with or without <see cref="Done"/>.</summary>
    /// <param name="code">The code, as an HTTP status.</param>
    /// <param name="message">The service's words.</param>
    /// <param name="type">The kind of the error.</param>
    /// <param name="shape">The form it stands in.</param>
    /// <returns>This stream.</returns>
    public FakeStream Error(int code, string message, ErrorKind? type = null, StreamErrorShape shape = StreamErrorShape.BesideChoice) =>
        Error(WireError.Of(code, message, type), shape);

    /// <summary>Adds an error.</summary>
    /// <param name="error">The error. A code that is a number goes out as a number.</param>
    /// <param name="shape">The form it stands in.</param>
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
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "This form is not known."),
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
