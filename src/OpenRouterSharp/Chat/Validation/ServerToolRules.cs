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
                issues.Count(In(place), "SleepAfterSeconds", bash.FormerSleepAfterSeconds, 1, MaxSleepSeconds);
                CheckContainer(bash.Environment, In(place), issues);
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
        XSearchRules.Check(search.XSearch, place, issues);
    }

    private static void CheckShorthand(WebSearchShorthandTool search, in Place place, IssueList issues)
    {
        CheckSearch(place, issues, search.MaxResults, search.MaxTotalResults, search.MaxUses, search.MaxCharacters);
        CheckDomains(search.AllowedDomains, search.ExcludedDomains, place, issues);
        XSearchRules.Check(search.XSearch, place, issues);
        if (search.Parameters is { } parameters)
        {
            CheckSearch(parameters, In(place), issues);
        }
    }

    private static void CheckContainer(BashEnvironment? environment, in Place place, IssueList issues)
    {
        const int MaxFiles = 20;
        const int MaxDomains = 50;
        const string Files = "Environment.FileIds";
        const string Domains = "Environment.NetworkPolicy.AllowedDomains";
        if (environment?.ContainerId is { } id && !NameRule.IsId(id, 40))
        {
            issues.Error(place, "Environment.ContainerId", "ContainerId must have 1 to 40 letters, digits, underscores and hyphens.", id);
        }

        issues.Names(place, Files, environment?.FileIds);
        if (environment?.FileIds is { Count: > MaxFiles } files)
        {
            issues.Error(place, Files, string.Create(CultureInfo.InvariantCulture, $"FileIds can contain at most {MaxFiles} IDs; it contains {files.Count}."));
        }

        if (environment?.NetworkPolicy is { Type: "allowlist", AllowedDomains: var domains })
        {
            issues.Names(place, Domains, domains);
            if (domains is not { Count: > 0 and <= MaxDomains })
            {
                issues.Error(
                    place, Domains, string.Create(CultureInfo.InvariantCulture, $"AllowedDomains must contain 1 to {MaxDomains} domains; it contains {domains?.Count ?? 0}."));
            }
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
