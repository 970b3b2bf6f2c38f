using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Validates prompt-cache breakpoints (wire contract 1.4).</summary>
internal static class CacheRules
{
    private const int MaxBreakpoints = 4;

    internal static void Check(ChatRequest request, IssueList issues)
    {
        var count = 0;
        for (var i = 0; i < (request.Tools?.Count ?? 0); i++)
        {
            count += request.Tools![i] is FunctionTool { CacheControl: not null } ? 1 : 0;
        }

        for (var i = 0; i < request.Messages.Count; i++)
        {
            count += Count(request.Messages[i]);
        }

        if (count > MaxBreakpoints)
        {
            issues.Advice(
                default,
                nameof(request.Messages),
                string.Create(CultureInfo.InvariantCulture, $"The request sets {count} prompt-cache breakpoints; Claude accepts at most {MaxBreakpoints}."),
                count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static int Count(Message? message) => message switch
    {
        SystemMessage { Content.Parts: { } parts } => Count(parts),
        DeveloperMessage { Content.Parts: { } parts } => Count(parts),
        UserMessage { Content.Parts: { } parts } => Count(parts),
        AssistantMessage assistant => Count(assistant.Content?.Parts) + (assistant.CacheControl is null ? 0 : 1),
        ToolMessage tool => Count(tool.Content?.Parts) + (tool.CacheControl is null ? 0 : 1),
        _ => 0,
    };

    private static int Count(IReadOnlyList<ContentPart>? parts)
    {
        var count = 0;
        for (var i = 0; i < (parts?.Count ?? 0); i++)
        {
            var isBreakpoint = parts![i] is TextPart { CacheControl: not null } or TextPart { PromptCacheBreakpoint: not null }
                or ImagePart { CacheControl: not null } or FilePart { CacheControl: not null } or AudioPart { CacheControl: not null } or VideoPart { CacheControl: not null };
            count += isBreakpoint ? 1 : 0;
        }

        return count;
    }
}
