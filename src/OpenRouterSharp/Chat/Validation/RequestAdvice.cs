namespace OpenRouterSharp;

/// <summary>What is looked for only where the caller asks: nothing of it stops a request, and a call does not wait for it.</summary>
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
