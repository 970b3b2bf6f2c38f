namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>What a whole answer carries.</summary>
public enum AnswerPayload
{
    /// <summary>R1's thinking and answer, 2 KB.</summary>
    R1,

    /// <summary>Ten cited pages.</summary>
    Annotations,

    /// <summary>The answer of R1 with a member that is not declared.</summary>
    UnknownMember,

    /// <summary>200 tokens with five alternatives each.</summary>
    Logprobs,

    /// <summary>Three tool calls.</summary>
    ToolCalls,
}
