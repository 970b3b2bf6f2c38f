namespace OpenRouterSharp.Testing;

/// <summary>Says in which of the forms that are seen on the wire an error stands in a stream.</summary>
public enum StreamErrorShape
{
    /// <summary>Beside a choice that ends with <c>finish_reason: "error"</c>; the documented form.</summary>
    BesideChoice,

    /// <summary>Beside an empty list of choices.</summary>
    WithoutChoices,

    /// <summary>Inside the choice, which ends with <c>finish_reason: "error"</c>.</summary>
    InsideChoice,

    /// <summary>Alone: <c>{"error":{…}}</c> without id, model or choices.</summary>
    Bare,
}
