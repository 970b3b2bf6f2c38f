namespace OpenRouterSharp;

/// <summary>Specifies whether an issue prevents a request. Only the library creates these values, so the set is closed.</summary>
public enum IssueSeverity
{
    /// <summary>The request is valid, but may not work as intended. It is sent.</summary>
    Advice,

    /// <summary>The service is known to reject the request. It is not sent.</summary>
    Error,
}
