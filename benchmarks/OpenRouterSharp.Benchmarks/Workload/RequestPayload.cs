namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>What a request carries.</summary>
public enum RequestPayload
{
    /// <summary>Two messages, 3.7 KB.</summary>
    Prompt,

    /// <summary>50 turns of a model that thinks, with its reasoning details.</summary>
    Thinking,

    /// <summary>50 turns with a tool call and its result.</summary>
    ToolCalls,

    /// <summary>Provider preferences and reasoning settings.</summary>
    Provider,

    /// <summary>Ten tools with schemas.</summary>
    Tools,
}
