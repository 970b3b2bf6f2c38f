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

    internal static void AddIfKnown(this ActivityTagsCollection tags, string name, object? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }
}
