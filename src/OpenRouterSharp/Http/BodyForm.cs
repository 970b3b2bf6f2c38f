namespace OpenRouterSharp.Http;

/// <summary>Specifies the forms of a body, regardless of its media type.</summary>
internal enum BodyForm
{
    /// <summary>Too little of the body has arrived to tell.</summary>
    Undecided,

    /// <summary>Only white space and comments.</summary>
    Nothing,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>JSON: a completion, or an error in any envelope.</summary>
    Json,

    /// <summary>A web page.</summary>
    Page,

    /// <summary>Anything else, such as plain text.</summary>
    Other,
}
