namespace OpenRouterSharp;

/// <summary>Represents a turn of the model and the results of its calls.</summary>
public sealed record ToolRunStep
{
    /// <summary>Gets the completion.</summary>
    public required ChatCompletion Completion { get; init; }

    /// <summary>Gets the results of the calls, in the order of the calls.</summary>
    /// <value>Empty if the completion has no calls. If the run is pending, without those of the pending calls.</value>
    public IReadOnlyList<ToolResult> Results { get => field ?? []; init; }
}
