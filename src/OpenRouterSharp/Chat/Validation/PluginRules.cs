using System.Globalization;
using OpenRouterSharp.Plugins;

namespace OpenRouterSharp;

/// <summary>Validates the plugins (wire contract 1.11).</summary>
internal static class PluginRules
{
    private const int MaxPatterns = 1024;
    private const int MaxPatternLength = 1024;
    private const int MaxPatternsLength = 65_536;
    private const int MaxRules = 128;
    private const int MaxRuleLength = 200;

    internal static void Check(ChatRequest request, IssueList issues)
    {
        for (var i = 0; i < (request.Plugins?.Count ?? 0); i++)
        {
            Check(request.Plugins![i], new(nameof(request.Plugins), i), issues);
        }
    }

    private static void Check(Plugin? plugin, in Place place, IssueList issues)
    {
        switch (plugin)
        {
            case null:
                issues.Error(place, string.Empty, "A plugin is null.");
                break;
            case WebPlugin web:
                issues.Count(place, nameof(web.MaxResults), web.MaxResults, 1);
                issues.Count(place, nameof(web.MaxUses), web.MaxUses, 1);
                issues.Names(place, nameof(web.IncludeDomains), web.IncludeDomains);
                issues.Names(place, nameof(web.ExcludeDomains), web.ExcludeDomains);
                XSearchRules.Check(web.XSearch, place, issues);
                break;
            case WebFetchPlugin fetch:
                issues.Count(place, nameof(fetch.MaxUses), fetch.MaxUses, 1);
                issues.Count(place, nameof(fetch.MaxContentTokens), fetch.MaxContentTokens, 1);
                issues.Names(place, nameof(fetch.AllowedDomains), fetch.AllowedDomains);
                issues.Names(place, nameof(fetch.BlockedDomains), fetch.BlockedDomains);
                break;
            case AutoRouterPlugin auto:
                CheckRouter(auto.AllowedModels, auto.ExcludedModels, auto.CostQualityTradeoff, place, issues);
                break;
            case AutoBetaRouterPlugin auto:
                CheckRouter(auto.AllowedModels, auto.ExcludedModels, auto.CostQualityTradeoff, place, issues);
                break;
            case ParetoRouterPlugin pareto:
                issues.Range(place, nameof(pareto.MinCodingScore), pareto.MinCodingScore, 0, 1);
                issues.Amount(place, nameof(pareto.MaxPrice), pareto.MaxPrice);
                break;
            case JevRouterPlugin jev:
                CheckPatterns(jev.Models, place, nameof(jev.Models), issues);
                CheckPatterns(jev.AllowedModels, place, nameof(jev.AllowedModels), issues);
                CheckPatterns(jev.ExcludedModels, place, nameof(jev.ExcludedModels), issues);
                break;
            case AlignmentPlugin alignment:
                CheckAlignment(alignment, place, issues);
                break;
            case FusionPlugin fusion:
                AgentToolRules.CheckFusion(fusion.AnalysisModels, fusion.MaxToolCalls, fusion.Tools, place, issues);
                break;
            default:
                break;
        }
    }

    private static void CheckAlignment(AlignmentPlugin alignment, in Place place, IssueList issues)
    {
        issues.Range(place, nameof(alignment.Threshold), alignment.Threshold, 0, 1);
        issues.Count(place, nameof(alignment.MaxRetries), alignment.MaxRetries, 0);
        if (alignment.Rules is not { Count: > 0 and <= MaxRules } rules)
        {
            issues.Error(place, nameof(alignment.Rules), string.Create(CultureInfo.InvariantCulture, $"Rules must contain 1 to {MaxRules} rules; it contains {alignment.Rules?.Count ?? 0}."));
            return;
        }

        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i] is not { Length: > 0 and <= MaxRuleLength } rule || rule.AsSpan().ContainsAny('\r', '\n'))
            {
                issues.Error(
                    place.In(nameof(alignment.Rules), i), string.Empty, string.Create(CultureInfo.InvariantCulture, $"A rule must have 1 to {MaxRuleLength} characters on one line."), rules[i]);
            }
        }
    }

    private static void CheckRouter(IReadOnlyList<string>? allowed, IReadOnlyList<string>? excluded, int? tradeoff, in Place place, IssueList issues)
    {
        issues.Count(place, nameof(AutoRouterPlugin.CostQualityTradeoff), tradeoff, 0, 10);
        CheckPatterns(allowed, place, nameof(AutoRouterPlugin.AllowedModels), issues);
        CheckPatterns(excluded, place, nameof(AutoRouterPlugin.ExcludedModels), issues);
    }

    private static void CheckPatterns(IReadOnlyList<string>? patterns, in Place place, string member, IssueList issues)
    {
        issues.Names(place, member, patterns);
        var total = 0L;
        for (var i = 0; i < (patterns?.Count ?? 0); i++)
        {
            var length = patterns![i]?.Length ?? 0;
            total += length;
            if (length > MaxPatternLength)
            {
                issues.Error(
                    place.In(member, i),
                    string.Empty,
                    string.Create(CultureInfo.InvariantCulture, $"A pattern can have at most {MaxPatternLength} characters; it has {length}."),
                    patterns[i]);
            }
        }

        if (patterns is { Count: > MaxPatterns } || total > MaxPatternsLength)
        {
            issues.Error(place, member, string.Create(CultureInfo.InvariantCulture, $"{member} can contain at most {MaxPatterns} patterns with {MaxPatternsLength} characters in total."));
        }
    }
}
