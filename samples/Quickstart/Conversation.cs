using OpenRouterSharp;
using OpenRouterSharp.Testing;
using Samples;

namespace Quickstart;

/// <summary>Asks, shows the answer as it comes, and ends with what it cost.</summary>
internal static class Conversation
{
    internal static async Task RunAsync(Question question, CancellationToken cancellationToken)
    {
        await using var backend = await Backend.OpenAsync(FakeScript.Simulator(new SimulatedModels { TokenDelay = TimeSpan.FromMilliseconds(15) }), cancellationToken);
        using var screen = new Screen();
        await AskAsync(backend.Chat, question, screen, cancellationToken);
    }

    private static async Task AskAsync(IChatCompletionsClient chat, Question question, Screen screen, CancellationToken cancellationToken)
    {
        var request = question.ToRequest();
        ChatCompletion completion;
        if (question.Stream)
        {
            var answer = new ChatCompletionAccumulator();
            await foreach (var chunk in chat.StreamAsync(request, new CallOptions { KeepAlives = screen }, cancellationToken))
            {
                answer.Add(chunk);
                screen.Reasoning(chunk.Reasoning);
                screen.Text(chunk.Text);
            }

            completion = answer.ToCompletion();
        }
        else
        {
            completion = await chat.CompleteAsync(request, cancellationToken);
            screen.Reasoning(completion.Reasoning);
            screen.Text(completion.Text);
        }

        screen.Summary(completion);
    }
}
