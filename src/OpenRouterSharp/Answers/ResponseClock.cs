namespace OpenRouterSharp;

/// <summary>Measures a stream while it is read. The response's info shows it, which every chunk shares.</summary>
/// <param name="timeProvider">The clock.</param>
/// <param name="started">When the request was sent, in the clock's ticks.</param>
internal sealed class ResponseClock(TimeProvider timeProvider, long started)
{
    /// <summary>Gets the time from the request to the first content; <see langword="null"/> where there is none yet.</summary>
    internal TimeSpan? TimeToFirstToken { get; private set; }

    /// <summary>Gets the time from the request to the end of the answer; <see langword="null"/> where it has not ended.</summary>
    internal TimeSpan? Duration { get; private set; }

    /// <summary>Notes that the first content is in.</summary>
    internal void ContentCame() => TimeToFirstToken ??= timeProvider.GetElapsedTime(started);

    /// <summary>Notes the end of the answer.</summary>
    internal void End() => Duration ??= timeProvider.GetElapsedTime(started);
}
