using System.Diagnostics;

namespace OpenRouterSharp;

/// <summary>Represents a tool run that has ended, or waits for decisions.</summary>
[DebuggerDisplay("{Outcome}: {Answer}")]
public sealed record ToolRun
{
    /// <summary>Gets how the run ended.</summary>
    public ToolRunOutcome Outcome { get; init; }

    /// <summary>Gets the last completion. Its text is always the model's own.</summary>
    /// <value>If the run is <see cref="ToolRunOutcome.Pending"/>, the completion with the pending calls.</value>
    public required ChatCompletion Answer { get; init; }

    /// <summary>Gets the request with the whole conversation, including the last completion, for the next user message or another run.</summary>
    /// <value>
    /// The declarations of the functions are not in its <see cref="ChatRequest.Tools"/>. If the run is <see cref="ToolRunOutcome.Pending"/>, the request
    /// that the pending completion answered.
    /// </value>
    public required ChatRequest Request { get; init; }

    /// <summary>Gets the steps: the turns of the model, each with the results of its calls.</summary>
    /// <value>After a pause, only the steps since the run was resumed, beginning with the one that was pending.</value>
    public IReadOnlyList<ToolRunStep> Steps { get => field ?? []; init; }

    /// <summary>Gets the usage and cost of all turns, including those before a pause, and of runs that were started as tools.</summary>
    public Usage Usage { get => field ?? new(); init; }

    /// <summary>Gets the calls that wait for a decision.</summary>
    public IReadOnlyList<ToolCall> PendingCalls { get => field ?? []; init; }

    /// <summary>Gets the state to resume the run with, in this process or another.</summary>
    /// <value><see langword="null"/> unless the run is <see cref="ToolRunOutcome.Pending"/>.</value>
    public ToolRunState? State { get; init; }

    /// <summary>Gets the text of <see cref="Answer"/>; empty if there is none.</summary>
    public string Text => Answer.Text;

    /// <summary>Returns the text of the answer.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
