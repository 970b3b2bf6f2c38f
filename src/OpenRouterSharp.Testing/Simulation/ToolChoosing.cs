using System.Globalization;
using System.Text.Json;

namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Chooses the tool to call next, if any, and the arguments of the calls.</summary>
internal static class ToolChoosing
{
    /// <summary>Gets the calls of one function: the first one that the question is about and that has no results yet.</summary>
    /// <returns>Several calls if the question lists several names, such as two cities; none if the answer needs no call.</returns>
    internal static IReadOnlyList<ToolCall> CallsFor(Question question, ChatRequest request)
    {
        // A result without its call may be of any function.
        if (request.ToolChoice?.Mode == ToolChoice.None.Mode || request.Messages is not [.., UserMessage or ToolMessage] || question.Results.Any(static result => result.Function.Length == 0))
        {
            return [];
        }

        IReadOnlyList<FunctionTool> tools = [.. (request.Tools ?? []).OfType<FunctionTool>().Where(static tool => tool.Name is { Length: > 0 })];
        var isCalled = question.Results.Select(static result => result.Function).ToHashSet(StringComparer.Ordinal);
        var wanted = Wanted(question, request.ToolChoice, tools, hasResults: isCalled.Count > 0);
        if (wanted.FirstOrDefault(tool => !isCalled.Contains(tool.Name!)) is not { } next)
        {
            return [];
        }

        var arguments = Arguments(question, next, isParallel: request.ParallelToolCalls != false);
        var before = request.Messages.OfType<AssistantMessage>().Sum(static message => message.ToolCalls?.Count ?? 0);
        return [.. arguments.Select((json, i) => new ToolCall(string.Create(CultureInfo.InvariantCulture, $"call_sim_{before + i + 1}"), next.Name!, json))];
    }

    private static IReadOnlyList<FunctionTool> Wanted(Question question, ToolChoice? choice, IReadOnlyList<FunctionTool> tools, bool hasResults)
    {
        if (choice?.FunctionName is { } name)
        {
            return [.. tools.Where(tool => tool.Name == name)];
        }

        var found = ToolMatching.Find(tools, question.Text);
        return found.Count == 0 && choice?.Mode == ToolChoice.Required.Mode && !hasResults ? [.. tools.Take(1)] : found;
    }

    private static IReadOnlyList<string> Arguments(Question question, FunctionTool tool, bool isParallel)
    {
        if (tool.Parameters is not { ValueKind: JsonValueKind.Object } schema)
        {
            return ["{}"];
        }

        var results = question.Results.Select(static result => result.Text).ToList();
        var groups = PromptNames.GroupsOf(question.Text);
        var isRepeated = isParallel && groups is [{ Count: > 1 }, ..] && SchemaFilling.TextsOf(schema, results) == 1;
        IReadOnlyList<IReadOnlyList<string>> names = isRepeated ? [.. groups[0].Select(static name => (IReadOnlyList<string>)[name])] : [[.. groups.SelectMany(static group => group)]];
        return [.. names.Select(each => SchemaFilling.Arguments(schema, question.Text, each, results).ToJsonString(OpenRouterJson.Options))];
    }
}
