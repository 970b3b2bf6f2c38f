using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Makes the event that a span has for each retry.</summary>
internal static class RetryEvent
{
    internal static ActivityEvent Of(int attempt, OpenRouterException error, TimeSpan? delay)
    {
        var tags = new ActivityTagsCollection { { AttributeNames.RetryAttempt, attempt }, { AttributeNames.ErrorType, CallEnd.ErrorTypeOf(error) } };
        Add(tags, AttributeNames.HttpStatus, error.StatusCode);
        Add(tags, AttributeNames.Provider, error.ProviderName);
        Add(tags, AttributeNames.RetryDelay, delay?.TotalSeconds);
        return new ActivityEvent(EventNames.Retry, tags: tags);
    }

    private static void Add(ActivityTagsCollection tags, string name, object? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }
}
