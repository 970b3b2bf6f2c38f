namespace OpenRouterSharp;

/// <summary>Describes a scheduled retry.</summary>
/// <param name="Number">The number of the retry within the call, starting at 1.</param>
/// <param name="Delay">The delay before the retry.</param>
/// <param name="Error">The error of the preceding attempt.</param>
public sealed record ScheduledRetry(int Number, TimeSpan Delay, OpenRouterException Error);
