namespace OpenRouterSharp;

/// <summary>Represents the result of a tool call.</summary>
public sealed record ToolResult
{
    /// <summary>Gets the call, as the model requested it.</summary>
    public required ToolCall Call { get; init; }

    /// <summary>Gets the message that tells the model the result.</summary>
    public required ToolMessage Message { get; init; }

    /// <summary>Gets the exception, if the call failed: it could not be run, the function threw, or it did not end in time.</summary>
    /// <value>
    /// <see langword="null"/> for calls that succeeded, were denied, or were answered in the function's place. For invalid arguments and unknown
    /// functions, an <see cref="ArgumentException"/>; for a timeout, a <see cref="TimeoutException"/>. Not stored in a <see cref="ToolRunState"/>.
    /// </value>
    public Exception? Exception { get; init; }

    /// <summary>Gets the time that the function took.</summary>
    /// <value>Zero if it was not run.</value>
    public TimeSpan Duration { get; init; }

    /// <summary>Gets the usage of the runs that the call started, such as those of <see cref="ToolRunExtensions.AsAIFunction"/>.</summary>
    public Usage? Usage { get; init; }

    /// <summary>Returns the text of the result.</summary>
    /// <returns>The text of <see cref="Message"/>.</returns>
    public override string ToString() => Message.ToString();
}
