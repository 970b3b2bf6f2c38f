using System.Globalization;
using OpenRouterSharp.ServerTools;

namespace OpenRouterSharp;

/// <summary>Validates the server tools, which OpenRouter runs (wire contract 1.7).</summary>
internal static class ServerToolRules
{
    private const string Parameters = "Parameters";
    private const int MaxSleepSeconds = 2_592_000;
    private const int MaxFetches = 50;

    internal static void Check(Tool tool, in Place place, IssueList issues)
    {
        switch (tool)
        {
            case WebSearchTool { Parameters: { } search }:
                CheckSearch(search, In(place), issues);
                break;
            case WebSearchShorthandTool shorthand:
                CheckShorthand(shorthand, place, issues);
                break;
            case WebFetchTool { Parameters: { } fetch }:
                CheckFetch(fetch, In(place), issues);
                break;
            case SearchModelsTool { Parameters: { } models }:
                issues.Count(In(place), nameof(models.MaxResults), models.MaxResults, 1, 20);
                break;
            case BashTool { Parameters: { } bash }:
                issues.Count(In(place), nameof(bash.SleepAfterSeconds), bash.SleepAfterSeconds, 1, MaxSleepSeconds);
                issues.Length(In(place), "Environment.ContainerId", bash.Environment?.ContainerId, 20);
                break;
            default:
                AgentToolRules.Check(tool, place, issues);
                break;
        }
    }

    /// <summary>Returns the position of a tool's parameters.</summary>
    internal static Place In(in Place place) => place.In(Parameters);

    private static void CheckSearch(WebSearchToolParameters search, in Place place, IssueList issues)
    {
        CheckSearch(place, issues, search.MaxResults, search.MaxTotalResults, search.MaxUses, search.MaxCharacters);
        CheckDomains(search.AllowedDomains, search.ExcludedDomains, place, issues);
    }

    private static void CheckShorthand(WebSearchShorthandTool search, in Place place, IssueList issues)
    {
        CheckSearch(place, issues, search.MaxResults, search.MaxTotalResults, search.MaxUses, search.MaxCharacters);
        CheckDomains(search.AllowedDomains, search.ExcludedDomains, place, issues);
        if (search.Parameters is { } parameters)
        {
            CheckSearch(parameters, In(place), issues);
        }
    }

    private static void CheckSearch(in Place place, IssueList issues, int? maxResults, int? maxTotalResults, int? maxUses, int? maxCharacters)
    {
        issues.Count(place, nameof(WebSearchToolParameters.MaxResults), maxResults, 1, 25);
        issues.Count(place, nameof(WebSearchToolParameters.MaxTotalResults), maxTotalResults, 1);
        issues.Count(place, nameof(WebSearchToolParameters.MaxUses), maxUses, 1);
        issues.Count(place, nameof(WebSearchToolParameters.MaxCharacters), maxCharacters, 1, 100_000);
    }

    private static void CheckDomains(IReadOnlyList<string>? allowed, IReadOnlyList<string>? excluded, in Place place, IssueList issues)
    {
        issues.Names(place, nameof(WebSearchToolParameters.AllowedDomains), allowed);
        issues.Names(place, nameof(WebSearchToolParameters.ExcludedDomains), excluded);
        if (allowed is { Count: > 0 } && excluded is { Count: > 0 })
        {
            issues.Error(place, nameof(WebSearchToolParameters.ExcludedDomains), "AllowedDomains and ExcludedDomains are mutually exclusive: set only one of them.");
        }
    }

    private static void CheckFetch(WebFetchToolParameters fetch, in Place place, IssueList issues)
    {
        issues.Count(place, nameof(fetch.MaxUses), fetch.MaxUses, 1);
        if (fetch.MaxUses > MaxFetches && (fetch.Engine == WebFetchEngine.OpenRouter || fetch.Engine == WebFetchEngine.Native))
        {
            issues.Advice(
                place,
                nameof(fetch.MaxUses),
                string.Create(CultureInfo.InvariantCulture, $"MaxUses is {fetch.MaxUses}; the engine '{fetch.Engine}' allows at most {MaxFetches} fetches."),
                fetch.MaxUses?.ToString(CultureInfo.InvariantCulture));
        }

        issues.Count(place, nameof(fetch.MaxContentTokens), fetch.MaxContentTokens, 1);
        issues.Names(place, nameof(fetch.AllowedDomains), fetch.AllowedDomains);
        issues.Names(place, nameof(fetch.BlockedDomains), fetch.BlockedDomains);
    }
}
