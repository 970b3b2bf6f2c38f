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
        ReasoningRules.Check(request, issues);
        FormatRules.Check(request, issues);
        ToolRules.Check(request, issues);
        StopConditionRules.Check(request, issues);
        RoutingRules.Check(request, issues);
        PluginRules.Check(request, issues);
        OptionRules.Check(request, issues);
        CacheRules.Check(request, issues);
        AdditionalPropertyRules.Check(request, issues);
        return issues;
    }
}
