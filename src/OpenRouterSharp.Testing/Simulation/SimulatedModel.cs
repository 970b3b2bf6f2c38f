using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Simulates the reasoning and the answer of a model.</summary>
internal static class SimulatedModel
{
    internal static ChatCompletion Answer(ChatRequest request, ModelProfile model)
    {
        var question = Question.Of(request);
        var reply = Replying.To(question, request, model);
        var thinks = Thinks(request, model);
        var thinking = thinks ? RoughTokenizer.Split(Thinking.About(question, reply, request)) : [];
        if (request.Reasoning?.MaxTokens is { } budget && thinking.Count > budget)
        {
            thinking = thinking[..budget];
        }

        var limit = Math.Min(request.MaxTokens ?? int.MaxValue, request.MaxCompletionTokens ?? int.MaxValue);
        var isCutInThought = thinking.Count > limit;
        thinking = isCutInThought ? thinking[..limit] : thinking;
        var rest = limit - thinking.Count;
        var text = RoughTokenizer.Split(isCutInThought ? null : UpToStop(reply.Text, request.Stop));
        var isCut = isCutInThought || text.Count > rest || (reply.Calls.Count > 0 && rest == 0);
        text = text.Count > rest ? text[..rest] : text;
        IReadOnlyList<ToolCall> calls = isCut ? [] : reply.Calls;
        var reason = isCut ? FinishReason.Length : calls.Count > 0 ? FinishReason.ToolCalls : FinishReason.Stop;
        var isShown = thinks && request.Reasoning?.Exclude != true && request.FormerIncludeReasoning() != false;
        var reasoning = isShown ? string.Concat(thinking) : null;
        var message = new AssistantMessage
        {
            Content = text.Count == 0 ? null : string.Concat(text),
            Reasoning = reasoning,
            ReasoningDetails = isShown ? [new ReasoningText { Text = reasoning, Format = ReasoningFormat.Unknown, Index = 0 }] : null,
            ToolCalls = calls.Count > 0 ? calls : null,
        };
        var callTokens = calls.Sum(static call => RoughTokenizer.Count(call.Name) + RoughTokenizer.Count(call.Arguments));
        return new ChatCompletion
        {
            Model = model.Id.Value,
            Provider = model.Id.Slug.Contains("r1", StringComparison.Ordinal) ? FakeScript.DefaultProvider : "Novita",
            Choices = [new ChatChoice { Index = 0, Message = message, FinishReason = reason, NativeFinishReason = reason.Value }],
            Usage = UsageCount.Of(request, model.Id.Value, thinking.Count, text.Count + callTokens),
        };
    }

    // V3.1 reasons only on request: if reasoning is enabled, or has an effort or a budget.
    private static bool Thinks(ChatRequest request, ModelProfile model)
    {
        if (model.Reasoning == ReasoningBehavior.Always)
        {
            return true;
        }

        if (model.Reasoning != ReasoningBehavior.Hybrid)
        {
            return false;
        }

        var effort = request.Reasoning?.Effort ?? request.ReasoningEffort;
        return request.Reasoning?.Enabled ?? ((effort is not null && effort != EffortLevel.None) || request.Reasoning?.MaxTokens > 0);
    }

    private static string? UpToStop(string? text, IReadOnlyList<string>? stops)
    {
        foreach (var stop in stops ?? [])
        {
            var end = stop.Length == 0 ? -1 : text?.IndexOf(stop, StringComparison.Ordinal) ?? -1;
            text = end < 0 ? text : text![..end];
        }

        return text;
    }
}
