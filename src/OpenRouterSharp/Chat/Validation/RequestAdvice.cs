namespace OpenRouterSharp;

/// <summary>Runs the checks that only an explicit validation performs: they never stop a request, and a call does not spend time on them.</summary>
internal static class RequestAdvice
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        ConversationAdvice.Check(request, issues);
        ReasoningOriginAdvice.Check(request, issues);
        SchemaAdvice.Check(request, issues);
        ToolChoiceAdvice.Check(request, issues);
        ProfileAdvice.Check(request, issues);
        OutputLimitAdvice.Check(request, issues);
    }
}
