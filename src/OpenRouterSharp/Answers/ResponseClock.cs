namespace OpenRouterSharp;

/// <summary>Measures a stream while it is read, for the response info that its chunks share.</summary>
/// <param name="timeProvider">The time provider.</param>
/// <param name="started">The time of sending, in ticks of the time provider.</param>
internal sealed class ResponseClock(TimeProvider timeProvider, long started)
{
    /// <summary>Gets the time from the request to the first content, or <see langword="null"/> if there is none yet.</summary>
    internal TimeSpan? TimeToFirstToken { get; private set; }

    /// <summary>Gets the time from the request to the end of the response, or <see langword="null"/> if it has not ended.</summary>
    internal TimeSpan? Duration { get; private set; }

    /// <summary>Records the arrival of the first content.</summary>
    internal void ContentCame() => TimeToFirstToken ??= timeProvider.GetElapsedTime(started);

    /// <summary>Records the end of the response.</summary>
    internal void End() => Duration ??= timeProvider.GetElapsedTime(started);
}
