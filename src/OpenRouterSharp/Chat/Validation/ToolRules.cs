using System.Text.Json;
using OpenRouterSharp.ServerTools;

namespace OpenRouterSharp;

/// <summary>Validates the tools (wire contract 1.7 and 1.8).</summary>
internal static class ToolRules
{
    private const int MaxServerSteps = 30;

    internal static void Check(ChatRequest request, IssueList issues)
    {
        issues.Count(default, nameof(request.MaxToolCalls), request.MaxToolCalls, 1, MaxServerSteps);
        if (request.Tools is { } tools)
        {
            Check(tools, default, nameof(request.Tools), issues);
            CheckAdvisors(tools, issues);
        }

        if (request is { ToolChoice.FunctionName: { } chosen, Tools: { Count: > 0 } list } && IndexOf(list, chosen, list.Count) < 0)
        {
            issues.Advice(default, nameof(request.ToolChoice), $"ToolChoice names the function '{chosen}', which is not in Tools.", chosen);
        }
    }

    /// <summary>Validates a list of tools, of the request or nested in a tool or a plugin.</summary>
    internal static void Check(IReadOnlyList<Tool> tools, in Place place, string member, IssueList issues)
    {
        for (var i = 0; i < tools.Count; i++)
        {
            var at = place.In(member, i);
            switch (tools[i])
            {
                case null:
                    issues.Error(at, string.Empty, "A tool is null.");
                    break;
                case FunctionTool function:
                    CheckFunction(function, tools, i, at, issues);
                    break;
                case { } tool:
                    ServerToolRules.Check(tool, at, issues);
                    break;
            }
        }
    }

    private static void CheckFunction(FunctionTool function, IReadOnlyList<Tool> tools, int index, in Place place, IssueList issues)
    {
        NameRule.Check(function.Name, place, "function.name", issues);
        if (function.Name is { } name && IndexOf(tools, name, index) >= 0)
        {
            issues.Error(place, nameof(function.Name), $"An earlier tool has the same name, '{name}': names must be unique.", name, "function.name");
        }

        if (function.Parameters is { ValueKind: not JsonValueKind.Object } parameters)
        {
            issues.Error(place, nameof(function.Parameters), "Parameters must be a JSON object that contains a JSON Schema.", parameters.ValueKind.ToString(), "function.parameters");
        }
    }

    // Names distinguish several advisors; at most one can be unnamed.
    private static void CheckAdvisors(IReadOnlyList<Tool> tools, IssueList issues)
    {
        for (var i = 0; i < tools.Count; i++)
        {
            for (var j = 0; j < i && tools[i] is AdvisorTool; j++)
            {
                if (tools[j] is AdvisorTool earlier && earlier.Parameters?.Name == ((AdvisorTool)tools[i]).Parameters?.Name)
                {
                    issues.Error(new(nameof(ChatRequest.Tools), i), "Parameters.Name", "An earlier advisor has the same name, or none as well: names must be unique.", earlier.Parameters?.Name);
                    break;
                }
            }
        }
    }

    private static int IndexOf(IReadOnlyList<Tool>? tools, string name, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (tools![i] is FunctionTool tool && tool.Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
