namespace OpenRouterSharp.Testing.Streams;

/// <summary>Represents an item that a script writes to a stream.</summary>
internal abstract record StreamItem
{
    private StreamItem()
    {
    }

    /// <summary>A chunk whose missing members are filled in.</summary>
    internal sealed record Chunk(ChatCompletionChunk Value) : StreamItem;

    /// <summary>A chunk that contains only an error.</summary>
    internal sealed record BareError(ApiError Value) : StreamItem;

    /// <summary>The usage, estimated from what was written so far.</summary>
    internal sealed record CountedUsage : StreamItem;

    /// <summary>An event whose data is sent unchanged.</summary>
    internal sealed record Data(string Text) : StreamItem;

    /// <summary>A comment.</summary>
    internal sealed record Comment(string Text) : StreamItem;

    /// <summary>Bytes that are sent unchanged.</summary>
    internal sealed record Bytes(ReadOnlyMemory<byte> Value) : StreamItem;

    /// <summary>A line that is sent unchanged, with the line ending of the stream.</summary>
    internal sealed record Line(string Text) : StreamItem;

    /// <summary>The end marker.</summary>
    internal sealed record Done : StreamItem;

    /// <summary>A step of the connection.</summary>
    internal sealed record Step(Playback.PlayStep Value) : StreamItem;
}
