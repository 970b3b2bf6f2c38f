using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Resilience;

/// <summary>What the attempts of a call have in common.</summary>
internal interface ICall
{
    /// <summary>Gets the end of the call.</summary>
    CallDeadline Deadline { get; }

    /// <summary>Gets what observes the call, or <see langword="null"/> where nobody listens.</summary>
    CallTelemetry? Telemetry { get; }

    /// <summary>Gets why each attempt so far failed, oldest first.</summary>
    IReadOnlyList<OpenRouterException> Errors { get; }

    /// <summary>Gets a value indicating whether the caller may accept another model than the one asked for.</summary>
    bool MayFallBack { get; }

    /// <summary>Notes that an attempt failed.</summary>
    void Failed(OpenRouterException e);

    /// <summary>Changes the call to what the failed one was answered with as a way out, where the caller wants that.</summary>
    /// <returns>Whether there is something new to attempt.</returns>
    bool TryFallBack(OpenRouterException e);
}
