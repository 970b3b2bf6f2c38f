namespace OpenRouterSharp.Failures;

/// <summary>The point of an attempt at which it failed: what may be retried depends on it.</summary>
internal enum FailurePoint
{
    /// <summary>The request was sent, or may have been, and its answer did not come or cannot be read.</summary>
    AfterSending,

    /// <summary>Nothing was sent.</summary>
    BeforeSending,

    /// <summary>The service answered with an error.</summary>
    Answered,
}
