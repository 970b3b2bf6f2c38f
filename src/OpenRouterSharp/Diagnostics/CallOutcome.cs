namespace OpenRouterSharp.Diagnostics;

/// <summary>The values of <see cref="AttributeNames.Outcome"/>: the ways in which a call ends.</summary>
internal static class CallOutcome
{
    /// <summary>The answer came to its true end.</summary>
    internal const string Completed = "completed";

    /// <summary>The caller was given an exception.</summary>
    internal const string Failed = "failed";

    /// <summary>The caller stopped reading a stream before its end.</summary>
    internal const string Left = "left";

    /// <summary>The caller cancelled.</summary>
    internal const string Cancelled = "cancelled";
}
