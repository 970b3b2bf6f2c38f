namespace OpenRouterSharp.Sse;

/// <summary>What a step through the lines of a stream came to.</summary>
internal enum LineStep
{
    /// <summary>More bytes are needed.</summary>
    NeedBytes,

    /// <summary>A line is complete.</summary>
    Line,

    /// <summary>The stream has ended.</summary>
    End,
}
