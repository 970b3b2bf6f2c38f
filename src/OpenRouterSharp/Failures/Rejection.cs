namespace OpenRouterSharp.Failures;

/// <summary>Makes the exceptions of what the client's own code refuses or breaks: limiters, pipelines, callbacks, keys.</summary>
internal static class Rejection
{
    /// <summary>Makes the exception of a callback of the caller's that threw.</summary>
    internal static OpenRouterException ByCallback(string name, Exception thrown) =>
        new(ErrorKind.Rejected, $"{name} threw: {thrown.Message}", thrown);

    /// <summary>Makes the exception of a key provider that gave no usable key.</summary>
    internal static OpenRouterException WithoutKey(string name, Exception thrown) =>
        new(ErrorKind.Authentication, $"{name} gave no usable key: {thrown.Message}", thrown) { Point = FailurePoint.BeforeSending };

    /// <summary>Makes the exception of a rate limiter that threw.</summary>
    internal static OpenRouterException ByBrokenLimiter(Exception thrown) =>
        new(ErrorKind.Rejected, $"The client's own rate limiter failed: {thrown.Message}", thrown) { Point = FailurePoint.BeforeSending };

    /// <summary>Makes the exception of a rate limiter that gave no permit.</summary>
    internal static OpenRouterException ByLimiter(TimeSpan? retryAfter) =>
        new(ErrorKind.Rejected, $"The client's own rate limiter ({OptionNames.Client}.{OptionNames.RateLimiter}) refused the request; nothing was sent.")
        {
            IsTransient = true,
            RetryAfter = retryAfter,
            Point = FailurePoint.BeforeSending,
        };

    /// <summary>Makes the exception of an open circuit breaker.</summary>
    internal static OpenRouterException ByCircuit(Exception thrown, TimeSpan? retryAfter) =>
        new(ErrorKind.Rejected, $"The circuit breaker in the client's own pipeline is open: {thrown.Message}", thrown)
        {
            IsTransient = true,
            RetryAfter = retryAfter,
            Point = FailurePoint.BeforeSending,
        };

    /// <summary>Makes the exception of a strategy that refused the call.</summary>
    internal static OpenRouterException ByStrategy(Exception thrown) =>
        new(ErrorKind.Rejected, $"The client's own pipeline rejected the call: {thrown.Message}", thrown) { IsTransient = true, Point = FailurePoint.BeforeSending };

    /// <summary>Makes the exception of a handler of the application's HTTP client that refused the request: an open circuit, a rate limiter.</summary>
    internal static OpenRouterException ByHandler(string message, Exception? thrown) =>
        new(ErrorKind.Rejected, $"A resilience handler on the application's HTTP client rejected the request: {message}", thrown) { IsTransient = true, Point = FailurePoint.BeforeSending };

    /// <summary>Makes the exception of a strategy that threw something else.</summary>
    internal static OpenRouterException ByBrokenPipeline(Exception thrown) =>
        new(ErrorKind.Rejected, $"The client's own pipeline ({OptionNames.ResiliencePipeline}) threw: {thrown.Message}", thrown);

    /// <summary>Makes the exception of a body that can be read only once and was.</summary>
    internal static OpenRouterException OfSpentBody() =>
        new(ErrorKind.Rejected, "The request's body can be sent only once, because its source cannot be read again.") { Point = FailurePoint.BeforeSending };
}
