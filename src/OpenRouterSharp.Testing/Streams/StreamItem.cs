namespace OpenRouterSharp.Testing.Streams;

/// <summary>One thing that a script writes on a stream.</summary>
internal abstract record StreamItem
{
    private StreamItem()
    {
    }

    /// <summary>A chunk, whose open fields are filled.</summary>
    internal sealed record Chunk(ChatCompletionChunk Value) : StreamItem;

    /// <summary>A chunk of nothing but an error.</summary>
    internal sealed record BareError(ApiError Value) : StreamItem;

    /// <summary>The usage of all that was written so far.</summary>
    internal sealed record CountedUsage : StreamItem;

    /// <summary>An event whose data is sent as it is.</summary>
    internal sealed record Data(string Text) : StreamItem;

    /// <summary>A comment.</summary>
    internal sealed record Comment(string Text) : StreamItem;

    /// <summary>Bytes that are sent as they are.</summary>
    internal sealed record Bytes(ReadOnlyMemory<byte> Value) : StreamItem;

    /// <summary>A line that is sent as it is, with the stream's line end.</summary>
    internal sealed record Line(string Text) : StreamItem;

    /// <summary>The mark of the end.</summary>
    internal sealed record Done : StreamItem;

    /// <summary>A step of the connection.</summary>
    internal sealed record Step(Playback.PlayStep Value) : StreamItem;
}
