namespace OpenRouterSharp;

/// <content>What can be known of a request before it is sent.</content>
public sealed partial record ChatRequest
{
    /// <summary>Says everything that is wrong or doubtful with the request and can be known without asking the service.</summary>
    /// <returns>The issues, errors and advice, in the order of the request; empty for a good request.</returns>
    /// <remarks>
    /// A call checks its request itself and throws an <see cref="ArgumentException"/> for errors before anything is sent; advice never stops it.
    /// Values that a provider may learn tomorrow, such as a new word for <see cref="ServiceTier"/>, are no issue.
    /// </remarks>
    public IReadOnlyList<RequestIssue> Validate()
    {
        var issues = RequestRules.Check(this);
        RequestAdvice.Check(this, issues);
        return issues.ToList();
    }

    /// <summary>Throws when the request has errors.</summary>
    /// <exception cref="ArgumentException">The request has an error; the message holds all of them, and the first decides the exception's type and parameter.</exception>
    internal void ThrowIfInvalid() => RequestRules.Check(this).ThrowIfErrors();
}
