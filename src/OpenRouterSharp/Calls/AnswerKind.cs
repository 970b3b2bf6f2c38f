namespace OpenRouterSharp.Calls;

/// <summary>Specifies the format of a response.</summary>
internal enum AnswerKind
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>JSON in the envelope <c>{"data": …}</c>, which is unwrapped.</summary>
    Data,

    /// <summary>No body, or one that adds nothing to the status.</summary>
    Receipt,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>Bytes of any media type.</summary>
    Bytes,
}
