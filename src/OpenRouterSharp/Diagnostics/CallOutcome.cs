namespace OpenRouterSharp.Diagnostics;

/// <summary>Defines the values of <see cref="AttributeNames.Outcome"/>.</summary>
internal static class CallOutcome
{
    /// <summary>The response was received completely.</summary>
    internal const string Completed = "completed";

    /// <summary>An exception was thrown to the caller.</summary>
    internal const string Failed = "failed";

    /// <summary>The caller stopped reading a stream before its end.</summary>
    internal const string Left = "left";

    /// <summary>The caller canceled the call.</summary>
    internal const string Cancelled = "cancelled";
}
