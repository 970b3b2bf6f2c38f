using Microsoft.Extensions.AI;

namespace OpenRouterSharp;

/// <summary>
/// Represents the position of a tool run between two turns of the model, for <see cref="ToolRunOptions.BeforeTurn"/> and
/// <see cref="ToolRunOptions.AfterTurn"/>. Changes apply to the next turn and stay for those after it.
/// </summary>
public sealed class ToolTurn
{
    internal ToolTurn(ChatRequest request, IReadOnlyList<AIFunction> functions)
    {
        Request = request;
        Functions = functions;
    }

    /// <summary>Gets the number of the turn, from 1: of the next one in <see cref="ToolRunOptions.BeforeTurn"/>, of the past one in <see cref="ToolRunOptions.AfterTurn"/>.</summary>
    public int Step { get; internal init; }

    /// <summary>Gets a value indicating whether the turn is the last one of a run that is stopped. Calls are then not allowed.</summary>
    public bool IsLast { get; internal init; }

    /// <summary>Gets the steps so far.</summary>
    public IReadOnlyList<ToolRunStep> Steps { get; internal init; } = [];

    /// <summary>Gets the usage and cost so far.</summary>
    public Usage Usage { get; internal init; } = new();

    /// <summary>Gets or sets the request of the next turn, with the conversation so far and without the declarations of the functions.</summary>
    /// <remarks>In <see cref="ToolRunOptions.AfterTurn"/> of the last turn, the later <see cref="ToolRun.Request"/>.</remarks>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ChatRequest Request
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>Gets or sets the functions that the model can call.</summary>
    /// <exception cref="ArgumentException">Two functions have the same name, or one has none.</exception>
    public IReadOnlyList<AIFunction> Functions
    {
        get;
        set => field = ToolRuns.FunctionTable.Checked(value, nameof(Functions));
    }
}
