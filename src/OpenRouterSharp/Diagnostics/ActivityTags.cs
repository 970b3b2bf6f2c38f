using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Sets attributes whose value may be unknown.</summary>
internal static class ActivityTags
{
    // Omit an unknown attribute: an exporter may write a null as text.
    internal static void SetTagIfKnown(this Activity activity, string name, object? value)
    {
        if (value is not null)
        {
            activity.SetTag(name, value);
        }
    }

    // The exception's message is omitted: a server's message may repeat what was sent.
    internal static void SetError(this Activity activity, string errorType)
    {
        activity.SetTag(AttributeNames.ErrorType, errorType);
        activity.SetStatus(ActivityStatusCode.Error, errorType);
    }

    internal static void AddIfKnown(this ActivityTagsCollection tags, string name, object? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }
}
