using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Writes attributes that may not be known.</summary>
internal static class ActivityTags
{
    // An attribute that is not there is no attribute; an exporter may write a null as text.
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
