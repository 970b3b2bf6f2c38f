namespace OpenRouterSharp.Failures;

/// <summary>Specifies the point at which an attempt failed, which determines whether it can be retried.</summary>
internal enum FailurePoint
{
    /// <summary>The request was sent, or may have been, and its response did not arrive or cannot be read.</summary>
    AfterSending,

    /// <summary>Nothing was sent.</summary>
    BeforeSending,

    /// <summary>The service responded with an error.</summary>
    Answered,
}
