using OpenRouterSharp;
using OpenRouterSharp.Testing;

namespace Quickstart;

/// <summary>Asks, shows the answer as it comes, and ends with what it cost, or with the error.</summary>
internal static class Conversation
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int Cancelled = 130;

    internal static async Task<int> RunAsync(Question question, CancellationToken cancellationToken)
    {
        var screen = new Screen();
        try
        {
            if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")))
            {
                using var client = OpenRouterClient.FromEnvironment();
                await AskAsync(client.Chat, question, screen, cancellationToken);
            }
            else
            {
                await using var server = await FakeOpenRouterServer.StartAsync(
                    FakeScript.Simulator(new SimulatedModels { TokenDelay = TimeSpan.FromMilliseconds(15) }), cancellationToken);
                screen.Note($"OPENROUTER_API_KEY is not set: an embedded server at {server.Endpoint} answers instead of OpenRouter.");
                using var client = server.CreateClient();
                await AskAsync(client.Chat, question, screen, cancellationToken);
            }

            return Success;
        }
        catch (OperationCanceledException)
        {
            screen.Note("Cancelled.");
            return Cancelled;
        }
        catch (OpenRouterException e)
        {
            screen.Error(e);
            return Failure;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            screen.Error(e.Message);
            return Failure;
        }
    }

    private static async Task AskAsync(IChatCompletionsClient chat, Question question, Screen screen, CancellationToken cancellationToken)
    {
        var request = question.ToRequest();
        ChatCompletion completion;
        if (question.Stream)
        {
            var answer = new ChatCompletionAccumulator();
            await foreach (var chunk in chat.StreamAsync(request with { KeepAlives = screen }, cancellationToken))
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
