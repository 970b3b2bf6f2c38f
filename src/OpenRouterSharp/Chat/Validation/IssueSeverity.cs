namespace OpenRouterSharp;

/// <summary>Represents whether an issue stops a request. The library alone makes these values, so the list is closed.</summary>
public enum IssueSeverity
{
    /// <summary>The request works, but perhaps not as meant. It is sent.</summary>
    Advice,

    /// <summary>The service is known to refuse the request. It is not sent.</summary>
    Error,
}
