namespace OpenRouterSharp;

/// <summary>Describes a scheduled retry.</summary>
/// <param name="Number">The number of the retry within the call, starting at 1.</param>
/// <param name="Delay">The delay before the retry.</param>
/// <param name="Error">The error of the preceding attempt.</param>
public sealed record ScheduledRetry(int Number, TimeSpan Delay, OpenRouterException Error)
{
    /// <summary>Gets the model of the retry, if <see cref="FallbackOptions"/> selected another one; otherwise, <see langword="null"/>.</summary>
    public ModelId? FallbackModel { get; init; }

    /// <summary>Gets the maximum number of tokens of the retry, if <see cref="FallbackOptions.ReduceMaxTokens"/> lowered it; otherwise, <see langword="null"/>.</summary>
    public int? ReducedMaxTokens { get; init; }
}
