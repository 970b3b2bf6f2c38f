namespace OpenRouterSharp.Http;

/// <summary>The forms that a body can have, whatever its label says.</summary>
internal enum BodyForm
{
    /// <summary>Too little of the body has arrived to tell.</summary>
    Undecided,

    /// <summary>Nothing but white space and comments.</summary>
    Nothing,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>JSON: an answer, or an error in any envelope.</summary>
    Json,

    /// <summary>A web page.</summary>
    Page,

    /// <summary>Anything else, such as plain words.</summary>
    Other,
}
