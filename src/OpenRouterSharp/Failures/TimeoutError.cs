using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>Creates the exceptions for the client's timeouts.</summary>
internal static class TimeoutError
{
    internal static OpenRouterException OfConnect(string authority, TimeSpan limit, Exception inner) =>
        Of($"The connection to {authority} was not established within {Show(limit)} ({OptionNames.Connect}).", mayHaveBeenDone: false, inner, FailurePoint.BeforeSending);

    // The request may be in progress and will be billed on completion: sending it again is the caller's decision.
    internal static OpenRouterException OfResponseHeaders(TimeSpan limit, Exception? inner) =>
        Of($"The response did not begin within {Show(limit)} ({OptionNames.ResponseHeaders}).", mayHaveBeenDone: true, inner);

    internal static OpenRouterException OfIdle(TimeSpan limit, bool mayHaveBeenDone, Exception? inner) =>
        Of($"The response stalled for {Show(limit)} ({OptionNames.Idle}).", mayHaveBeenDone, inner);

    internal static OpenRouterException OfFirstContent(TimeSpan limit, Exception? inner) =>
        Of($"No content was received within {Show(limit)} ({OptionNames.FirstContent}).", mayHaveBeenDone: false, inner);

    internal static OpenRouterException OfUpload(TimeSpan limit, Exception? inner) =>
        Of($"The server accepted no more of the request body for {Show(limit)} ({OptionNames.Idle}).", mayHaveBeenDone: false, inner);

    internal static OpenRouterException OfTotal(TimeSpan limit, Exception? inner) =>
        Of($"The call was not completed within {Show(limit)} ({OptionNames.Total}).", mayHaveBeenDone: true, inner);

    internal static OpenRouterException OfPipeline(TimeSpan limit, Exception inner) =>
        Of($"A timeout of {Show(limit)} in the client's resilience pipeline ended the attempt.", mayHaveBeenDone: true, inner);

    // Aspire's service defaults put such a handler on every client of an application.
    internal static OpenRouterException OfHandler(TimeSpan limit, Exception inner, bool mayHaveBeenDone = true)
    {
        var e = Of($"A resilience handler on the application's HTTP client gave up after {Show(limit)}, and the library's own timeouts did not apply.", mayHaveBeenDone, inner);
        e.Advise("Keep the application's resilience handler off this client, for instance with RemoveAllResilienceHandlers() behind AddOpenRouter, or raise its timeouts.");
        return e;
    }

    internal static OpenRouterException OfOwner(bool mayHaveBeenDone, Exception inner) =>
        Of(
            $"The {nameof(HttpClient)} passed to the client timed out after its own {nameof(HttpClient.Timeout)}. Set that to Timeout.InfiniteTimeSpan, so that only the library's timeouts apply.",
            mayHaveBeenDone,
            inner);

    internal static string Show(TimeSpan time) => time.TotalSeconds < 120
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.##} min");

    private static OpenRouterException Of(string message, bool mayHaveBeenDone, Exception? inner, FailurePoint point = FailurePoint.AfterSending) =>
        new(ErrorKind.Timeout, message, inner) { IsTransient = true, MayHaveBeenDone = mayHaveBeenDone, Point = point };
}
