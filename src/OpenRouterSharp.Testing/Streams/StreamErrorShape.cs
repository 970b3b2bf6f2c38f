namespace OpenRouterSharp.Testing;

/// <summary>Specifies the form of an error in a stream, as observed on the wire.</summary>
public enum StreamErrorShape
{
    /// <summary>Beside a choice with <c>finish_reason: "error"</c>; the documented form.</summary>
    BesideChoice,

    /// <summary>Beside an empty list of choices.</summary>
    WithoutChoices,

    /// <summary>Inside the choice, with <c>finish_reason: "error"</c>.</summary>
    InsideChoice,

    /// <summary>On its own: <c>{"error":{…}}</c> without ID, model or choices.</summary>
    Bare,
}
