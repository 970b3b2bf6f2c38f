namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>A conversation with a number of messages.</summary>
public static class SampleRequest
{
    public static ChatRequest Create(int messages)
    {
        var list = new List<Message> { Message.System("You are a patient teacher of mathematics. Answer in one sentence.") };
        for (var i = 1; i < messages; i++)
        {
            list.Add(i % 2 == 1
                ? Message.User($"What is {i} plus {i}, and why is that so? Please explain it \"slowly\".")
                : new AssistantMessage { Content = $"It is {2 * i}: a number and itself make twice the number.", ReasoningDetails = [new ReasoningText { Text = "Simple addition.", Format = ReasoningFormat.Unknown, Index = 0 }] });
        }

        return new ChatRequest { Model = DeepSeekModels.R1, Messages = list, Temperature = 0.6, MaxTokens = 4096, Reasoning = ReasoningSettings.WithEffort(EffortLevel.High) };
    }
}
