using System.Text;
using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Replies;
using OpenRouterSharp.Testing.Streams;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents a streamed answer, written piece by piece. Each call adds; nothing is added by itself. A stream without <see cref="Done"/> breaks off
/// in a clean end of the body, as a provider's does that is gone.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "It is a stream of events, as the service's own documents call it.")]
public sealed partial class FakeStream
{
    private readonly List<StreamItem> _items = [];
    private readonly SortedSet<int> _cuts = [];
    private string _newLine = EventText.LineFeed;
    private int _pieceLength;
    private bool _isOneWrite;
    private int _toolCalls;

    /// <summary>Adds comments that keep the connection alive (<c>: OPENROUTER PROCESSING</c>).</summary>
    /// <param name="times">How many.</param>
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

    /// <summary>Adds an event whose data is sent as it is, JSON or not. Several lines become several data lines.</summary>
    /// <param name="data">The data.</param>
    /// <returns>This stream.</returns>
    public FakeStream Data(string data) => Add(new StreamItem.Data(data));

    /// <summary>Adds a line that is sent as it is, with the stream's line end.</summary>
    /// <param name="line">The line; empty ends an event.</param>
    /// <returns>This stream.</returns>
    public FakeStream Line(string line) => Add(new StreamItem.Line(line));

    /// <summary>Adds text that is sent as it is.</summary>
    /// <param name="text">The text.</param>
    /// <returns>This stream.</returns>
    public FakeStream Raw(string text) => Raw(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds bytes that are sent as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>This stream.</returns>
    public FakeStream Raw(ReadOnlyMemory<byte> bytes) => Add(new StreamItem.Bytes(bytes));

    /// <summary>Adds a silence, by the clock of <see cref="FakeScript.TimeProvider"/>.</summary>
    /// <param name="duration">How long.</param>
    /// <returns>This stream.</returns>
    public FakeStream Pause(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return Add(new StreamItem.Step(new PlayStep.Wait(duration)));
    }

    /// <summary>Adds a silence that lasts until a task is done, for instance until the test has seen what came before.</summary>
    /// <param name="signal">The task. How it ends makes no difference.</param>
    /// <returns>This stream.</returns>
    public FakeStream WaitFor(Task signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return Add(new StreamItem.Step(new PlayStep.WaitFor(signal)));
    }

    /// <summary>Adds a silence that lasts until the client leaves.</summary>
    /// <returns>This stream.</returns>
    public FakeStream Hang() => Add(new StreamItem.Step(new PlayStep.Hang()));

    /// <summary>Breaks the connection. Over a socket the break may overtake text that is still on its way: put a <see cref="WaitFor"/> before it where the client must have the text.</summary>
    /// <returns>This stream.</returns>
    public FakeStream Reset() => Add(new StreamItem.Step(new PlayStep.Reset()));

    /// <summary>Adds the mark of the end (<c>[DONE]</c>).</summary>
    /// <returns>This stream.</returns>
    public FakeStream Done() => Add(new StreamItem.Done());

    /// <summary>Sets how lines end, in all of the stream.</summary>
    /// <param name="newLine"><c>\n</c> (the default), <c>\r\n</c> or <c>\r</c>.</param>
    /// <returns>This stream.</returns>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public FakeStream NewLine(string newLine)
    {
        _newLine = newLine is "\n" or "\r\n" or "\r" ? newLine : throw new ArgumentException("Lines of server-sent events end in \\n, \\r\\n or \\r.", nameof(newLine));
        return this;
    }

    /// <summary>Cuts all of the stream into writes of one length, across events and characters. Pauses stay where they are.</summary>
    /// <param name="bytes">The length.</param>
    /// <returns>This stream.</returns>
    public FakeStream SplitEvery(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        _pieceLength = bytes;
        return this;
    }

    /// <summary>Cuts the stream's writes at positions.</summary>
    /// <param name="positions">The positions, in bytes from the start of the body.</param>
    /// <returns>This stream.</returns>
    public FakeStream SplitAt(params int[] positions)
    {
        ArgumentNullException.ThrowIfNull(positions);
        _cuts.UnionWith(positions);
        return this;
    }

    /// <summary>Sends all that lies between two pauses in one write. Without it each event has a write of its own.</summary>
    /// <returns>This stream.</returns>
    public FakeStream InOneWrite()
    {
        _isOneWrite = true;
        return this;
    }

    internal IReadOnlyList<StreamItem> Items => _items;

    /// <summary>Copies what was written so far: a reply does not change when its stream is written on.</summary>
    internal FakeStream Copy()
    {
        var copy = new FakeStream { _newLine = _newLine, _pieceLength = _pieceLength, _isOneWrite = _isOneWrite, _toolCalls = _toolCalls };
        copy._items.AddRange(_items);
        copy._cuts.UnionWith(_cuts);
        return copy;
    }

    /// <summary>Gets whether something stands in the stream that no whole answer can say.</summary>
    internal bool IsVerbatim => _items.Any(static item => item is StreamItem.Data or StreamItem.Bytes or StreamItem.Line);

    /// <summary>Lists what happens on the connection.</summary>
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
