using System.Text.Json;

namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Chooses the tool to call, if any, and its arguments.</summary>
internal static class ToolChoosing
{
    // Words without a subject: "get_weather" is about the weather.
    private static readonly HashSet<string> _verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "call", "check", "create", "fetch", "find", "from", "get", "list", "load", "look", "lookup", "make", "query", "read", "search", "send", "show", "tool", "with",
    };

    internal static ToolCall? CallFor(Question question, ChatRequest request)
    {
        if (request.ToolChoice?.Mode == ToolChoice.None.Mode || request.Messages is not [.., UserMessage])
        {
            return null;
        }

        var tools = (request.Tools ?? []).OfType<FunctionTool>().Where(static tool => tool.Name is { Length: > 0 }).ToList();
        var tool = request.ToolChoice?.FunctionName is { } name
            ? tools.Find(candidate => candidate.Name == name)
            : tools.Find(candidate => IsMentioned(candidate.Name!, question.Text))
                ?? (request.ToolChoice?.Mode == ToolChoice.Required.Mode ? tools.FirstOrDefault() : null);
        if (tool is null)
        {
            return null;
        }

        var arguments = tool.Parameters is { ValueKind: JsonValueKind.Object } schema ? SchemaFilling.Fill(schema, question.Text, answer: null).ToJsonString(OpenRouterJson.Options) : "{}";
        return new ToolCall("call_sim_1", tool.Name!, arguments);
    }

    private static bool IsMentioned(string name, string text)
    {
        if (text.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var words = Question.Words(text);
        return Parts(name).Any(part => part.Length > 2 && !_verbs.Contains(part) && words.Any(word => word.StartsWith(part, StringComparison.OrdinalIgnoreCase)));
    }

    // Supports snake_case, kebab-case and camelCase.
    private static string[] Parts(string name) =>
        string.Concat(name.Select(static (c, i) => i > 0 && char.IsUpper(c) ? "_" + c : c.ToString())).Split(['_', '-'], StringSplitOptions.RemoveEmptyEntries);
}
