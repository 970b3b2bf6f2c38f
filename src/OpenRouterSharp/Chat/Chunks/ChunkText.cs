namespace OpenRouterSharp;

/// <summary>Specifies the text in which the chunks of a stream differ.</summary>
internal enum ChunkText
{
    /// <summary>The content.</summary>
    Content,

    /// <summary>The reasoning as plain text.</summary>
    Reasoning,

    /// <summary>The reasoning as plain text, and again in its only detail.</summary>
    Detail,

    /// <summary>The arguments of the only tool call.</summary>
    Arguments,
}
