namespace OpenRouterSharp.Sse;

/// <summary>Specifies the result of reading a line.</summary>
internal enum LineStep
{
    /// <summary>More bytes are needed.</summary>
    NeedBytes,

    /// <summary>A line is complete.</summary>
    Line,

    /// <summary>The stream has ended.</summary>
    End,
}
