namespace OpenRouterSharp;

/// <summary>Checks for tool settings without tools. A preset may contain tools, which only the service knows.</summary>
internal static class ToolChoiceAdvice
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        if (request.Tools is { Count: > 0 } || request.Preset is not null || request.Model?.Preset is not null)
        {
            return;
        }

        if (request.ToolChoice is { } choice)
        {
            issues.Advice(default, nameof(request.ToolChoice), "ToolChoice without Tools is refused by most providers: leave it null where there are no tools.", choice.ToString());
        }

        if (request.ParallelToolCalls is not null)
        {
            issues.Advice(default, nameof(request.ParallelToolCalls), "ParallelToolCalls without Tools is refused by most providers: leave it null where there are no tools.");
        }
    }
}
