namespace OpenRouterSharp;

/// <summary>Represents an update of a streamed tool run: a chunk, a result, or, as the last update, the run.</summary>
public sealed record ToolRunUpdate
{
    /// <summary>Gets the number of the step, from 1.</summary>
    public int Step { get; init; }

    /// <summary>Gets the chunk of the model's turn.</summary>
    public ChatCompletionChunk? Chunk { get; init; }

    /// <summary>Gets the result of a call. Results arrive as the calls end, in any order.</summary>
    public ToolResult? Result { get; init; }

    /// <summary>Gets the run. Only the last update has it.</summary>
    public ToolRun? Run { get; init; }

    /// <summary>Gets the text increment of <see cref="Chunk"/>.</summary>
    public string? Text => Chunk?.Text;

    /// <summary>Gets the increment of the visible reasoning of <see cref="Chunk"/>.</summary>
    public string? Reasoning => Chunk?.Reasoning;

    /// <summary>Returns the text increment.</summary>
    /// <returns><see cref="Text"/>; empty if there is none.</returns>
    public override string ToString() => Text ?? string.Empty;
}
