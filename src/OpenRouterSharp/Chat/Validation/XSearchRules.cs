using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Validates a filter for searches on X, of the request, a search tool or the web plugin.</summary>
internal static class XSearchRules
{
    private const int MaxHandles = 20;

    internal static void Check(XSearchFilter? filter, in Place outer, IssueList issues, string member = "XSearch")
    {
        if (filter is null)
        {
            return;
        }

        var place = outer.In(member);
        CheckHandles(filter.AllowedXHandles, place, nameof(filter.AllowedXHandles), issues);
        CheckHandles(filter.ExcludedXHandles, place, nameof(filter.ExcludedXHandles), issues);
        if (filter is { AllowedXHandles.Count: > 0, ExcludedXHandles.Count: > 0 })
        {
            issues.Error(place, nameof(filter.ExcludedXHandles), "AllowedXHandles and ExcludedXHandles are mutually exclusive: set only one of them.");
        }
    }

    private static void CheckHandles(IReadOnlyList<string>? handles, in Place place, string member, IssueList issues)
    {
        issues.Names(place, member, handles);
        if (handles is { Count: > MaxHandles })
        {
            issues.Error(place, member, string.Create(CultureInfo.InvariantCulture, $"{member} can contain at most {MaxHandles} handles; it contains {handles.Count}."));
        }
    }
}
