using System.Globalization;
using OpenRouterSharp.ServerTools;

namespace OpenRouterSharp;

/// <summary>Validates the tools that query other models: fusion, advisor, subagent.</summary>
internal static class AgentToolRules
{
    private const int MaxFusionModels = 8;
    private const int MaxFusionTools = 8;
    private const int MaxFusionCalls = 16;
    private const int MaxAgentCalls = 25;

    internal static void Check(Tool tool, in Place place, IssueList issues)
    {
        switch (tool)
        {
            case FusionTool { Parameters: { } fusion }:
                var inFusion = ServerToolRules.In(place);
                CheckFusion(fusion.AnalysisModels, fusion.MaxToolCalls, fusion.Tools, inFusion, issues);
                CheckModel(fusion.MaxCompletionTokens, fusion.Temperature, fusion.Reasoning, inFusion, issues);
                break;
            case AdvisorTool { Parameters: { } advisor }:
                var inAdvisor = ServerToolRules.In(place);
                NameRule.CheckTitle(advisor.Name, inAdvisor, issues);
                issues.Count(inAdvisor, nameof(advisor.MaxToolCalls), advisor.MaxToolCalls, 1, MaxAgentCalls);
                CheckModel(advisor.MaxCompletionTokens, advisor.Temperature, advisor.Reasoning, inAdvisor, issues);
                break;
            case SubagentTool { Parameters: { } subagent }:
                CheckSubagent(subagent, ServerToolRules.In(place), issues);
                break;
            default:
                break;
        }
    }

    /// <summary>Validates the settings common to the fusion tool and the fusion plugin.</summary>
    internal static void CheckFusion(IReadOnlyList<string>? models, int? maxToolCalls, IReadOnlyList<Tool>? tools, in Place place, IssueList issues)
    {
        issues.Count(place, nameof(FusionToolParameters.MaxToolCalls), maxToolCalls, 1, MaxFusionCalls);
        issues.Names(place, nameof(FusionToolParameters.AnalysisModels), models);
        if (models is { Count: 0 or > MaxFusionModels })
        {
            issues.Error(
                place,
                nameof(FusionToolParameters.AnalysisModels),
                string.Create(CultureInfo.InvariantCulture, $"AnalysisModels must contain 1 to {MaxFusionModels} models; it contains {models.Count}."));
        }

        if (tools is { Count: > MaxFusionTools })
        {
            issues.Error(place, nameof(FusionToolParameters.Tools), string.Create(CultureInfo.InvariantCulture, $"Tools can contain at most {MaxFusionTools} tools; it contains {tools.Count}."));
        }

        CheckTools(tools, place, issues);
    }

    private static void CheckSubagent(SubagentToolParameters subagent, in Place place, IssueList issues)
    {
        NameRule.CheckTitle(subagent.Name, place, issues);
        issues.Count(place, nameof(subagent.MaxToolCalls), subagent.MaxToolCalls, 1, MaxAgentCalls);
        issues.Names(place, nameof(subagent.InheritedFunctionNames), subagent.InheritedFunctionNames);
        CheckModel(subagent.MaxCompletionTokens, subagent.Temperature, subagent.Reasoning, place, issues);
        CheckTools(subagent.Tools, place, issues);
        for (var i = 0; i < (subagent.Tools?.Count ?? 0); i++)
        {
            if (subagent.Tools![i] is FunctionTool function)
            {
                issues.Error(place.In(nameof(subagent.Tools), i), string.Empty, "A subagent can use server tools only; functions of the caller are not allowed.", function.Name);
            }
        }

        if (subagent.InheritFunctions is not null || subagent.InheritedFunctionNames is not null)
        {
            issues.Advice(place, nameof(subagent.InheritFunctions), "Chat completions do not support inherited functions.");
        }
    }

    private static void CheckModel(int? maxCompletionTokens, double? temperature, ReasoningSettings? reasoning, in Place place, IssueList issues)
    {
        issues.Count(place, nameof(FusionToolParameters.MaxCompletionTokens), maxCompletionTokens, 1);
        issues.Range(place, nameof(FusionToolParameters.Temperature), temperature, 0, 2);
        if (reasoning is not null)
        {
            ReasoningRules.Check(reasoning, place.In(nameof(FusionToolParameters.Reasoning)), issues);
        }
    }

    private static void CheckTools(IReadOnlyList<Tool>? tools, in Place place, IssueList issues)
    {
        if (tools is not null)
        {
            ToolRules.Check(tools, place, nameof(FusionToolParameters.Tools), issues);
        }
    }
}
