namespace OpenRouterSharp.Diagnostics;

/// <summary>How a call ended, for its span, its metrics and its log message.</summary>
/// <param name="Outcome">One of <see cref="CallOutcome"/>.</param>
/// <param name="Exception">The exception that the caller got, where that was a failure.</param>
/// <param name="Seconds">How long the call took.</param>
/// <param name="Attempts">How often the client asked.</param>
/// <param name="Chunks">How many chunks the caller got; <see langword="null"/> without streaming.</param>
internal readonly record struct CallEnd(string Outcome, Exception? Exception, double Seconds, int Attempts, int? Chunks)
{
    internal string? ErrorType => Exception is null ? null : ErrorTypeOf(Exception);

    // "_OTHER: a fallback error value to be used when the instrumentation doesn't define a custom value."
    internal static string ErrorTypeOf(Exception e) => e switch
    {
        OpenRouterException { Kind.Value: { Length: > 0 } kind } => kind,
        OpenRouterException => "_OTHER",
        _ => e.GetType().FullName ?? "_OTHER",
    };
}
