namespace OpenRouterSharp;

/// <content>Validation of a request before it is sent.</content>
public sealed partial record ChatRequest
{
    /// <summary>Validates the request without contacting the service.</summary>
    /// <returns>The errors and advisory issues, in request order; empty if there are none.</returns>
    /// <remarks>
    /// Each call validates its request and throws an <see cref="ArgumentException"/> for errors before anything is sent; advisory issues never prevent a call.
    /// Values that a provider might support in the future, such as an unknown <see cref="ServiceTier"/>, are not reported.
    /// </remarks>
    public IReadOnlyList<RequestIssue> Validate()
    {
        var issues = RequestRules.Check(this);
        RequestAdvice.Check(this, issues);
        return issues.ToList();
    }

    /// <summary>Throws an exception if the request has errors.</summary>
    /// <exception cref="ArgumentException">The request has an error; the message lists all errors, and the first determines the exception's type and parameter.</exception>
    internal void ThrowIfInvalid() => RequestRules.Check(this).ThrowIfErrors();
}
