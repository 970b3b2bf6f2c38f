namespace OpenRouterSharp.Failures;

/// <summary>Creates exceptions for rejections and failures on the client's side: limiters, pipelines, callbacks, keys.</summary>
internal static class Rejection
{
    /// <summary>Creates the exception for a callback of the caller that threw.</summary>
    internal static OpenRouterException ByCallback(string name, Exception thrown) =>
        new(ErrorKind.Rejected, $"{name} threw: {thrown.Message}", thrown);

    /// <summary>Creates the exception for a key provider that returned no usable key.</summary>
    internal static OpenRouterException WithoutKey(string name, Exception thrown) =>
        new(ErrorKind.Authentication, $"{name} did not provide a usable key: {thrown.Message}", thrown) { Point = FailurePoint.BeforeSending };

    /// <summary>Creates the exception for a rate limiter that threw.</summary>
    internal static OpenRouterException ByBrokenLimiter(Exception thrown) =>
        new(ErrorKind.Rejected, $"The client-side rate limiter failed: {thrown.Message}", thrown) { Point = FailurePoint.BeforeSending };

    /// <summary>Creates the exception for a rate limiter that denied a permit.</summary>
    internal static OpenRouterException ByLimiter(TimeSpan? retryAfter) =>
        new(ErrorKind.Rejected, $"The client-side rate limiter ({OptionNames.Client}.{OptionNames.RateLimiter}) rejected the request; nothing was sent.")
        {
            IsTransient = true,
            RetryAfter = retryAfter,
            Point = FailurePoint.BeforeSending,
        };

    /// <summary>Creates the exception for an open circuit breaker.</summary>
    internal static OpenRouterException ByCircuit(Exception thrown, TimeSpan? retryAfter) =>
        new(ErrorKind.Rejected, $"The circuit breaker in the client's resilience pipeline is open: {thrown.Message}", thrown)
        {
            IsTransient = true,
            RetryAfter = retryAfter,
            Point = FailurePoint.BeforeSending,
        };

    /// <summary>Creates the exception for a strategy that rejected the call.</summary>
    internal static OpenRouterException ByStrategy(Exception thrown) =>
        new(ErrorKind.Rejected, $"The client's resilience pipeline rejected the call: {thrown.Message}", thrown) { IsTransient = true, Point = FailurePoint.BeforeSending };

    /// <summary>Creates the exception for a handler of the application's HTTP client that rejected the request: an open circuit, a rate limiter.</summary>
    internal static OpenRouterException ByHandler(string message, Exception? thrown) =>
        new(ErrorKind.Rejected, $"A resilience handler on the application's HTTP client rejected the request: {message}", thrown) { IsTransient = true, Point = FailurePoint.BeforeSending };

    /// <summary>Creates the exception for a strategy that threw another exception.</summary>
    internal static OpenRouterException ByBrokenPipeline(Exception thrown) =>
        new(ErrorKind.Rejected, $"The client's resilience pipeline ({OptionNames.ResiliencePipeline}) threw: {thrown.Message}", thrown);

    /// <summary>Creates the exception for a body whose source cannot be read a second time.</summary>
    internal static OpenRouterException OfSpentBody() =>
        new(ErrorKind.Rejected, "The request body can be sent only once because its source cannot be read again.") { Point = FailurePoint.BeforeSending };
}
