namespace OpenRouterSharp;

/// <summary>Combines all rules that are checked before a request is sent.</summary>
internal static class RequestRules
{
    /// <summary>Collects the errors, and the advice that the rules produce along the way.</summary>
    internal static IssueList Check(ChatRequest request)
    {
        var issues = new IssueList();
        ModelRules.Check(request, issues);
        MessageRules.Check(request, issues);
        SamplingRules.Check(request, issues);
        CheckRarelySet(request, issues);
        OptionRules.Check(request, issues);
        CacheRules.Check(request, issues);
        return issues;
    }

    // Rules without a member to check are not called, so that the first call of a program does not compile them.
    private static void CheckRarelySet(ChatRequest request, IssueList issues)
    {
        if (request.Reasoning is not null)
        {
            ReasoningRules.Check(request, issues);
        }

        if (request.ResponseFormat is not null || request.Prediction is not null)
        {
            FormatRules.Check(request, issues);
        }

        if (request.Tools is not null || request.MaxToolCalls is not null)
        {
            ToolRules.Check(request, issues);
        }

        if (request.StopServerToolsWhen is not null)
        {
            StopConditionRules.Check(request, issues);
        }

        if (request.Provider is not null)
        {
            RoutingRules.Check(request, issues);
        }

        if (request.Plugins is not null)
        {
            PluginRules.Check(request, issues);
        }

        if (request.AdditionalProperties is not null)
        {
            AdditionalPropertyRules.Check(request, issues);
        }
    }
}
