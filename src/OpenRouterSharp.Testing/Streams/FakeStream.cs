using System.Text;
using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Replies;
using OpenRouterSharp.Testing.Streams;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents a streamed response, written step by step. Nothing is added implicitly. A stream without <see cref="Done"/> ends early with
/// a cleanly closed body, as from a provider that has crashed.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "It is a stream of events, the term of the service's documentation.")]
public sealed partial class FakeStream
{
    private readonly List<StreamItem> _items = [];
    private readonly SortedSet<int> _cuts = [];
    private string _newLine = EventText.LineFeed;
    private int _pieceLength;
    private bool _isOneWrite;
    private int _toolCalls;

    /// <summary>Adds keep-alive comments (<c>: OPENROUTER PROCESSING</c>).</summary>
    /// <param name="times">The number of comments.</param>
    /// <returns>This stream.</returns>
    public FakeStream KeepAlive(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Comment(EventText.KeepAlive);
        }

        return this;
    }

    /// <summary>Adds a comment.</summary>
    /// <param name="text">The text, after the colon.</param>
    /// <returns>This stream.</returns>
    public FakeStream Comment(string text) => Add(new StreamItem.Comment(text));

    /// <summary>Adds an event whose data is sent unchanged, even if it is not JSON. Each line of the data becomes a data line.</summary>
    /// <param name="data">The data.</param>
    /// <returns>This stream.</returns>
    public FakeStream Data(string data) => Add(new StreamItem.Data(data));

    /// <summary>Adds a line, sent unchanged, with the line ending of the stream.</summary>
    /// <param name="line">The line; an empty one ends an event.</param>
    /// <returns>This stream.</returns>
    public FakeStream Line(string line) => Add(new StreamItem.Line(line));

    /// <summary>Adds text, sent unchanged.</summary>
    /// <param name="text">The text.</param>
    /// <returns>This stream.</returns>
    public FakeStream Raw(string text) => Raw(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds bytes, sent unchanged.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>This stream.</returns>
    public FakeStream Raw(ReadOnlyMemory<byte> bytes) => Add(new StreamItem.Bytes(bytes));

    /// <summary>Adds a pause, by <see cref="FakeScript.TimeProvider"/>.</summary>
    /// <param name="duration">The duration of the pause.</param>
    /// <returns>This stream.</returns>
    public FakeStream Pause(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return Add(new StreamItem.Step(new PlayStep.Wait(duration)));
    }

    /// <summary>Adds a pause until a task completes, for example until the test has received what precedes it.</summary>
    /// <param name="signal">The task. Its result makes no difference.</param>
    /// <returns>This stream.</returns>
    public FakeStream WaitFor(Task signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return Add(new StreamItem.Step(new PlayStep.WaitFor(signal)));
    }

    /// <summary>Adds a pause until the client leaves.</summary>
    /// <returns>This stream.</returns>
    public FakeStream Hang() => Add(new StreamItem.Step(new PlayStep.Hang()));

    /// <summary>
    /// Resets the connection. Over a socket, the reset may overtake text in transit: add a <see cref="WaitFor"/> before it if the client must
    /// receive the text.
    /// </summary>
    /// <returns>This stream.</returns>
    public FakeStream Reset() => Add(new StreamItem.Step(new PlayStep.Reset()));

    /// <summary>Adds the end marker (<c>[DONE]</c>).</summary>
    /// <returns>This stream.</returns>
    public FakeStream Done() => Add(new StreamItem.Done());

    /// <summary>Sets the line ending of the whole stream.</summary>
    /// <param name="newLine"><c>\n</c> (the default), <c>\r\n</c> or <c>\r</c>.</param>
    /// <returns>This stream.</returns>
    /// <exception cref="ArgumentException"><paramref name="newLine"/> is none of these.</exception>
    public FakeStream NewLine(string newLine)
    {
        _newLine = newLine is "\n" or "\r\n" or "\r" ? newLine : throw new ArgumentException("Lines of server-sent events must end with \\n, \\r\\n or \\r.", nameof(newLine));
        return this;
    }

    /// <summary>Splits the whole stream into writes of equal length, across events and characters. Pauses stay in place.</summary>
    /// <param name="bytes">The length of a write, in bytes.</param>
    /// <returns>This stream.</returns>
    public FakeStream SplitEvery(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        _pieceLength = bytes;
        return this;
    }

    /// <summary>Splits the writes of the stream at positions.</summary>
    /// <param name="positions">The positions, in bytes from the start of the body.</param>
    /// <returns>This stream.</returns>
    public FakeStream SplitAt(params int[] positions)
    {
        ArgumentNullException.ThrowIfNull(positions);
        _cuts.UnionWith(positions);
        return this;
    }

    /// <summary>Sends everything between two pauses in one write. By default, each event is a separate write.</summary>
    /// <returns>This stream.</returns>
    public FakeStream InOneWrite()
    {
        _isOneWrite = true;
        return this;
    }

    internal IReadOnlyList<StreamItem> Items => _items;

    /// <summary>Copies the stream, so that later additions do not change a reply.</summary>
    internal FakeStream Copy()
    {
        var copy = new FakeStream { _newLine = _newLine, _pieceLength = _pieceLength, _isOneWrite = _isOneWrite, _toolCalls = _toolCalls };
        copy._items.AddRange(_items);
        copy._cuts.UnionWith(_cuts);
        return copy;
    }

    /// <summary>Gets a value indicating whether the stream contains anything that has no equivalent in a non-streaming response.</summary>
    internal bool IsVerbatim => _items.Any(static item => item is StreamItem.Data or StreamItem.Bytes or StreamItem.Line);

    /// <summary>Creates the steps of the connection.</summary>
    internal IReadOnlyList<PlayStep> Steps(ReplyContext context)
    {
        var cutter = new WriteCutter(_pieceLength, _cuts, _isOneWrite);
        var accumulator = new ChatCompletionAccumulator();
        foreach (var item in _items)
        {
            if (item is StreamItem.Step step)
            {
                cutter.Add(step.Value);
            }
            else
            {
                cutter.Add(BytesOf(item, context, accumulator));
            }
        }

        return cutter.Steps;
    }

    private byte[] BytesOf(StreamItem item, ReplyContext context, ChatCompletionAccumulator accumulator)
    {
        switch (item)
        {
            case StreamItem.Chunk chunk:
                var filled = Fill(chunk.Value, context);
                accumulator.Add(filled);
                return EventText.Data(WireJson.Write(filled), _newLine);
            case StreamItem.CountedUsage:
                return EventText.Data(WireJson.Write(Fill(new ChatCompletionChunk { Usage = UsageCount.Of(context.Request, accumulator.ToCompletion()) }, context)), _newLine);
            case StreamItem.BareError error:
                return EventText.Data(WireError.Body(error.Value), _newLine);
            case StreamItem.Data data:
                return EventText.Data(data.Text, _newLine);
            case StreamItem.Comment comment:
                return EventText.Comment(comment.Text, _newLine);
            case StreamItem.Line line:
                return Encoding.UTF8.GetBytes(line.Text + _newLine);
            case StreamItem.Bytes bytes:
                return bytes.Value.ToArray();
            default:
                return EventText.Done(_newLine);
        }
    }

    internal static ChatCompletionChunk Fill(ChatCompletionChunk chunk, ReplyContext context) => chunk with
    {
        Id = chunk.Id ?? context.Id,
        Object = chunk.Object ?? "chat.completion.chunk",
        Created = chunk.Created ?? FakeScript.DefaultCreated,
        Model = chunk.Model ?? context.Model,
        Provider = chunk.Provider ?? FakeScript.DefaultProvider,
    };

    private FakeStream Add(StreamItem item)
    {
        _items.Add(item);
        return this;
    }
}
