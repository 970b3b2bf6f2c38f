namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>What the chunks of a stream carry, as models and their hosts send it.</summary>
public enum Payload
{
    /// <summary>DeepSeek R1: the thinking in <c>reasoning</c>, and again in its details.</summary>
    R1,

    /// <summary>Role and content, as from a model that does not think.</summary>
    Content,

    /// <summary>The arguments of one tool call.</summary>
    ToolCall,

    /// <summary>The arguments of four tool calls, in turn.</summary>
    FourToolCalls,

    /// <summary>One token with its five alternatives.</summary>
    Logprobs,

    /// <summary>An empty list of images beside the text.</summary>
    EmptyImages,

    /// <summary>An empty list of annotations beside the text.</summary>
    EmptyAnnotations,

    /// <summary>OpenAI's summaries: the text in <c>reasoning</c>, and again in a <c>reasoning.summary</c>.</summary>
    Summary,

    /// <summary>Encrypted reasoning of 600 characters.</summary>
    Encrypted,

    /// <summary>A signature of 600 characters beside the thinking.</summary>
    Signature,

    /// <summary>R1 whose every character is a hexadecimal escape.</summary>
    EscapedR1,

    /// <summary>R1 with a space after each colon and comma.</summary>
    SpacedR1,

    /// <summary>R1 with <c>"index":"0"</c>.</summary>
    IndexAsText,

    /// <summary>2,000 characters, of which some are not ASCII.</summary>
    LongText,

    /// <summary>The usage so far beside each text.</summary>
    Usage,

    /// <summary>An undeclared last member of random length, as OpenAI sends it.</summary>
    Obfuscation,

    /// <summary>An undeclared last member that counts, beside the thinking of R1.</summary>
    Counter,
}
