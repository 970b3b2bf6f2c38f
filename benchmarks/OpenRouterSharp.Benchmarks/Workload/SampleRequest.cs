using OpenRouterSharp.Benchmarks.Peers;

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
                : new AssistantMessage
                {
                    Content = $"It is {2 * i}: a number and itself make twice the number.",
                    ReasoningDetails = [new ReasoningText { Text = "Simple addition.", Format = ReasoningFormat.Unknown, Index = 0 }],
                });
        }

        return new ChatRequest { Model = DeepSeekModels.R1, Messages = list, Temperature = 0.6, MaxTokens = 4096, Reasoning = ReasoningSettings.WithEffort(EffortLevel.High) };
    }

    /// <summary>Gives the same conversation in the models that one would write by hand.</summary>
    public static PlainRequest ToPlain(ChatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new PlainRequest
        {
            Model = request.Model?.Value,
            Messages = [.. request.Messages.Select(ToPlain)],
            Temperature = request.Temperature,
            MaxTokens = request.MaxTokens,
            Reasoning = new PlainEffort { Effort = request.Reasoning?.Effort?.Value },
        };
    }

    private static PlainMessage ToPlain(Message message) => new()
    {
        Role = message.Role.Value,
        Content = message.ToString(),
        ReasoningDetails = (message as AssistantMessage)?.ReasoningDetails?.OfType<ReasoningText>()
            .Select(static detail => new PlainDetail { Type = detail.Type, Text = detail.Text, Format = detail.Format?.Value, Index = detail.Index }).ToList(),
    };
}
