namespace OpenRouterSharp.Diagnostics;

/// <summary>Represents the end of a call, for its span, metrics and log message.</summary>
/// <param name="Outcome">One of <see cref="CallOutcome"/>.</param>
/// <param name="Exception">The exception thrown to the caller, if the call failed.</param>
/// <param name="Seconds">The duration of the call, in seconds.</param>
/// <param name="Attempts">The number of attempts.</param>
/// <param name="Chunks">The number of chunks passed to the caller; <see langword="null"/> without streaming.</param>
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
