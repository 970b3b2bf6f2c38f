namespace OpenRouterSharp;

/// <summary>Represents a repetition that is about to be waited for.</summary>
/// <param name="Number">Which repetition of the call it is; 1 for the first.</param>
/// <param name="Delay">The wait before it.</param>
/// <param name="Error">Why the attempt before it failed.</param>
public sealed record ScheduledRetry(int Number, TimeSpan Delay, OpenRouterException Error)
{
    /// <summary>Gets the model that is asked next, where <see cref="FallbackOptions"/> chose another one; <see langword="null"/> for the same.</summary>
    public ModelId? FallbackModel { get; init; }

    /// <summary>Gets the number of tokens that is asked for next, where <see cref="FallbackOptions.ReduceMaxTokens"/> has lowered it; <see langword="null"/> for the same.</summary>
    public int? ReducedMaxTokens { get; init; }
}
