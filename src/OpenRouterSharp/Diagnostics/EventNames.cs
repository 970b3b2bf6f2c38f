namespace OpenRouterSharp.Diagnostics;

/// <summary>The names of the events on a span.</summary>
internal static class EventNames
{
    internal const string Retry = "openrouter.retry";
}
