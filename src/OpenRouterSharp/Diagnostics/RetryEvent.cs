using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Creates the span event of a retry.</summary>
internal static class RetryEvent
{
    internal const string Name = "openrouter.retry";

    internal static ActivityEvent Of(int attempt, OpenRouterException error, TimeSpan? delay)
    {
        var tags = new ActivityTagsCollection { { AttributeNames.RetryAttempt, attempt }, { AttributeNames.ErrorType, CallEnd.ErrorTypeOf(error) } };
        tags.AddIfKnown(AttributeNames.HttpStatus, error.StatusCode);
        tags.AddIfKnown(AttributeNames.Provider, error.ProviderName);
        tags.AddIfKnown(AttributeNames.RetryDelay, delay?.TotalSeconds);
        return new ActivityEvent(Name, tags: tags);
    }
}
