namespace OpenRouterSharp;

/// <summary>Specifies how a tool run ended.</summary>
public enum ToolRunOutcome
{
    /// <summary>The model answered without requesting another call.</summary>
    Answered,

    /// <summary>A limit or a stop condition ended the run; the last turn did not allow tool calls.</summary>
    Stopped,

    /// <summary>The run waits for decisions about <see cref="ToolRun.PendingCalls"/>.</summary>
    Pending,
}
