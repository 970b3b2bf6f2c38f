namespace OpenRouterSharp.Calls;

/// <summary>The forms of answers.</summary>
internal enum AnswerKind
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>JSON in an envelope: <c>{"data": …}</c>, which is opened.</summary>
    Data,

    /// <summary>Nothing, or a receipt that says no more than the status.</summary>
    Receipt,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>Bytes of any kind.</summary>
    Bytes,
}
