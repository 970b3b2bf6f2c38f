using System.Globalization;
using OpenRouterSharp;
using OpenRouterSharp.Testing;
using Samples;

namespace Resilience;

/// <summary>What the scenes share: a client that shows its retries as they happen, and a way to show how a call ended.</summary>
internal static class Stage
{
    internal static readonly ChatRequest Question = new(DeepSeekModels.R1_0528, "What is the answer?");

    internal static void Configure(OpenRouterClientOptions options)
    {
        // Two retries is also the default; the pauses are shorter than the default's 0.5 s, so that nobody has to wait here.
        options.Retry = new RetryOptions
        {
            MaxRetries = 2,
            BaseDelay = TimeSpan.FromMilliseconds(100),

            // Told before each wait. A program with a user shows it, so that nobody thinks it hangs.
            OnRetry = static retry => Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"   failed: {retry.Error.Message} ({retry.Error.Kind}); retry {retry.Number} in {retry.Delay.TotalSeconds:0.0} s")),
        };
    }

    /// <summary>Asks a flaky server, and shows the answer or the error.</summary>
    internal static async Task AskAsync(FakeScript script, CancellationToken cancellationToken, Action<OpenRouterClientOptions>? configure = null, int calls = 1)
    {
        await using var server = await FakeOpenRouterServer.StartAsync(script, cancellationToken);
        using var client = server.CreateClient(options =>
        {
            Configure(options);
            configure?.Invoke(options);
        });
        for (var i = 0; i < calls; i++)
        {
            await ShowAsync(client.Chat, cancellationToken);
        }

        Console.WriteLine($"   The server got {server.Requests.Count} request(s).");
    }

    private static async Task ShowAsync(IChatCompletionsClient chat, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await chat.StreamAsync(Question, cancellationToken).ToCompletionAsync(cancellationToken);
            Console.WriteLine($"   answer: {answer.Text} ({answer.Model}; requests sent: {answer.ResponseInfo?.Attempts})");
            if (answer.ResponseInfo?.FallbackFrom is { } asked)
            {
                Console.WriteLine($"   asked for: {asked}");
            }
        }
        catch (OpenRouterException e)
        {
            Console.WriteLine($"   failed for good: {Outcome.Words(e)}");

            // Where the library folds the stream, as here, what had arrived is handed over. Who reads the chunks has it already.
            if (e.Partial is { Text.Length: > 0 } partial)
            {
                Console.WriteLine($"   what had arrived: \"{partial.Text}\", after thinking \"{partial.Reasoning}\"");
            }
        }
    }
}
