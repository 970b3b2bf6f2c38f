using OpenRouterSharp.Packages.Tests.Tools;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>A fresh console app with the library and the server's package.</summary>
public sealed class ConsoleConsumerTests(PackedPackages packages)
{
    [Fact]
    public async Task ConsoleApp_OnThePackages_CompletesAndStreams()
    {
        var consumer = Consumer.Write(packages, "FreshConsole", "<TargetFramework>net10.0</TargetFramework>", ["OpenRouterSharp", "OpenRouterSharp.Testing.Server"], """
            using OpenRouterSharp;
            using OpenRouterSharp.Testing;

            await using var server = await FakeOpenRouterServer.StartAsync(FakeScript.Simulator());
            using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "sk-or-v1-fresh", Endpoint = server.Endpoint });

            var answer = await client.Chat.CompleteAsync(DeepSeekModels.R1_0528, "What is 17 * 3?");
            Console.WriteLine($"completed: {answer.Text?.Contains("51")} thought: {answer.Reasoning?.Length > 0}");

            var chunks = 0;
            var streamed = new ChatCompletionAccumulator();
            await foreach (var chunk in client.Chat.StreamAsync(DeepSeekModels.R1_0528, "What is 17 * 3?"))
            {
                streamed.Add(chunk);
                chunks++;
            }

            Console.WriteLine($"streamed: {streamed.ToCompletion().Text?.Contains("51")} in several chunks: {chunks > 2}");
            """);

        var output = await consumer.DotnetAsync("run", "--configuration", "Release");

        Assert.Contains("completed: True thought: True", output, StringComparison.Ordinal);
        Assert.Contains("streamed: True in several chunks: True", output, StringComparison.Ordinal);
    }
}
