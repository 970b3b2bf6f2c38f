namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Creates the simulated reasoning of a model.</summary>
internal static class Thinking
{
    internal static string About(Question question, Replying reply, ChatRequest request)
    {
        var sentences = new List<string> { $"Okay, the user says: \"{question.Quote}\"." };
        if (question.KeyWords is { Count: > 0 } words)
        {
            sentences.Add($"What matters here: {string.Join(", ", words)}.");
        }

        sentences.Add(reply.Reason);
        var effort = request.Reasoning?.Effort ?? request.ReasoningEffort;
        if (effort == EffortLevel.Low || effort == EffortLevel.Minimal)
        {
            return string.Join(' ', sentences);
        }

        sentences.Add("Let me check that once more. Yes, that holds.");
        if (effort == EffortLevel.High || effort == EffortLevel.XHigh || effort == EffortLevel.Max)
        {
            sentences.Add("Wait, could the question mean something else? I see no better reading, so I keep to this one.");
        }

        sentences.Add("Now I can answer.");
        return string.Join(' ', sentences);
    }
}
