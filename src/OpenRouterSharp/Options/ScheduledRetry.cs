namespace OpenRouterSharp;

/// <summary>Represents a repetition that is about to be waited for.</summary>
/// <param name="Number">Which repetition of the call it is; 1 for the first.</param>
/// <param name="Delay">The wait before it.</param>
/// <param name="Error">Why the attempt before it failed.</param>
public sealed record ScheduledRetry(int Number, TimeSpan Delay, OpenRouterException Error);
