using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;
using OpenRouterSharp.ServerTools;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts tools and tool choices.</summary>
internal static class ToolMapping
{
    /// <summary>Adds tools to those that a request already has.</summary>
    /// <exception cref="NotSupportedException">The service has no such tool.</exception>
    internal static IReadOnlyList<Tool>? ToTools(IReadOnlyList<Tool>? own, IList<AITool>? tools) =>
        tools is not { Count: > 0 } ? own : [.. own ?? [], .. tools.Select(ToTool)];

    internal static ToolChoice? ToChoice(ChatToolMode? mode, IReadOnlyList<Tool> tools) => mode switch
    {
        AutoChatToolMode => ToolChoice.Auto,
        NoneChatToolMode => ToolChoice.None,
        RequiredChatToolMode { RequiredFunctionName: { } name } => tools.Any(tool => tool is not FunctionTool && tool.Type == name) ? ToolChoice.ServerTool(name) : ToolChoice.Function(name),
        RequiredChatToolMode => ToolChoice.Required,
        _ => null,
    };

    private static Tool ToTool(AITool tool) => tool switch
    {
        WireTool wire => wire.Tool,
        WireFunction wire => wire.Tool,
        AIFunctionDeclaration function => ToTool(function),
        HostedWebSearchTool => ServerTool(WebSearchTool.Tag, tool),
        HostedImageGenerationTool => ServerTool(ImageGenerationTool.Tag, tool),
        null => throw new ArgumentException("A tool is null.", nameof(tool)),
        _ => throw new NotSupportedException($"OpenRouter has no counterpart of the tool '{tool.Name}' ({tool.GetType().Name})."),
    };

    private static FunctionTool ToTool(AIFunctionDeclaration function)
    {
        var tool = FunctionTool.FromFunction(function, strict: false);
        var strict = FunctionTool.StrictOf(function.AdditionalProperties);
        return tool with { Strict = strict, Parameters = strict == true ? FormatMapping.Closed(tool.Parameters!.Value) : tool.Parameters };
    }

    // Read from JSON, so that each parameter gets to its member, and one that has none is kept.
    private static Tool ServerTool(string type, AITool tool)
    {
        var parameters = JsonValues.Of(tool.AdditionalProperties.Where(static pair => JsonValues.Of(pair.Value) is not null));
        var body = parameters is { } element && element.EnumerateObject().MoveNext() ? $$""","parameters":{{RawJson.TextOf(element)}}""" : string.Empty;
        return WireJson.Read<Tool>(System.Text.Encoding.UTF8.GetBytes($$"""{"type":"{{type}}"{{body}}}"""))!;
    }
}
