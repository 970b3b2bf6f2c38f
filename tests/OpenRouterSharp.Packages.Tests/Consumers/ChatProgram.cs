using OpenRouterSharp.Packages.Tests.Tools;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>A program on the shared framework that does nothing but chat, and then tells what was loaded for it.</summary>
internal sealed class ChatProgram
{
    private const string Code = """
        using OpenRouterSharp;

        using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "sk-or-v1-fresh", Endpoint = new Uri(args[0]) });
        var answer = await client.Chat.CompleteAsync(DeepSeekModels.R1_0528, "What is 17 * 3?");
        Console.WriteLine($"answer: {answer.Text}");
        await foreach (var chunk in client.Chat.StreamAsync(DeepSeekModels.R1_0528, "What is 17 * 3?"))
        {
            Console.Write(chunk.Text);
        }

        Console.WriteLine();
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            Console.WriteLine($"loaded: {assembly.GetName().Name}");
        }

        Console.WriteLine($"location: {typeof(OpenRouterClient).Assembly.Location}");
        """;

    private readonly string _folder;
    private readonly string _assembly;

    private ChatProgram(string folder, string assembly)
    {
        _folder = folder;
        _assembly = assembly;
    }

    /// <summary>Builds the program on the library's package.</summary>
    internal static async Task<ChatProgram> BuildAsync(IPackageFolder packages, string name, string properties)
    {
        var consumer = Consumer.Write(packages, name, $"<TargetFramework>net10.0</TargetFramework>{properties}", ["OpenRouterSharp"], Code);
        await consumer.DotnetAsync("build", "--configuration", "Release", "--output", "built");
        return new ChatProgram(consumer.Folder, Path.Combine(consumer.Folder, "built", name + ".dll"));
    }

    /// <summary>Runs the program against a server here.</summary>
    internal async Task<ChatRun> RunAsync()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(FakeScript.Simulator(), TestContext.Current.CancellationToken);
        var output = await Command.DotnetAsync(_folder, _assembly, server.Endpoint.ToString());
        var lines = output.Split('\n').Select(static line => line.TrimEnd('\r')).ToList();

        Assert.Contains(lines, static line => line.StartsWith("answer: ", StringComparison.Ordinal) && line.Contains("51", StringComparison.Ordinal));
        return new ChatRun(Values(lines, "location: ").Single(), Values(lines, "loaded: "));
    }

    private static List<string> Values(List<string> lines, string name) =>
        [.. lines.Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => line[name.Length..]).Order(StringComparer.Ordinal)];
}
