namespace OpenRouterSharp.Sse;

/// <summary>Specifies the result of reading a stream of server-sent events.</summary>
internal enum SseStep
{
    /// <summary>More bytes are needed.</summary>
    NeedBytes,

    /// <summary>An event is complete; <see cref="SseReader.Data"/> holds its data.</summary>
    Event,

    /// <summary>A comment line was read; <see cref="SseReader.Data"/> holds its text.</summary>
    Comment,

    /// <summary>A line that is not a field of an event was read; <see cref="SseReader.Data"/> contains it.</summary>
    Bare,

    /// <summary>The stream has ended.</summary>
    End,
}
