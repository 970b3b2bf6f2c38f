using System.IO.Pipelines;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.ExtensionsAI.Tests;

/// <summary>The examples of docs/extensions-ai.md with the libraries over the abstractions: each region stands there letter by letter, and runs here.</summary>
public sealed class PageExamples : IDisposable
{
    private static readonly AIFunction _weather = AIFunctionFactory.Create((string city) => $"Rain in {city}.", "get_weather", "Gives the weather of a city.");

    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private StringWriter Console { get; } = new();

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Middleware()
    {
        using var client = _fake.CreateClient();
        var cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        var (weather, cancellationToken) = (_weather, Token);

        #region extensions ai: middleware
        var chat = client.AsIChatClient(DeepSeekModels.ChatV31).AsBuilder()
            .UseFunctionInvocation()
            .UseOpenTelemetry(sourceName: "my-app")
            .UseDistributedCache(cache)
            .Build();

        var response = await chat.GetResponseAsync("Do I need an umbrella in Lyon?", new ChatOptions { Tools = [weather] }, cancellationToken);
        Console.WriteLine($"{response.Text} (${response.Usage?.GetCost()})");
        #endregion

        Assert.StartsWith("The tool says: Rain in Lyon. ($0.000", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approval()
    {
        using var client = _fake.CreateClient();
        var chat = client.AsIChatClient(DeepSeekModels.ChatV31).AsBuilder().UseFunctionInvocation().Build();
        var weather = _weather;

        #region extensions ai: approval
        var options = new ChatOptions { Tools = [new ApprovalRequiredAIFunction(weather)] };
        List<ChatMessage> history = [new(ChatRole.User, "Do I need an umbrella in Lyon?")];
        var response = await chat.GetResponseAsync(history, options);

        var requests = response.Messages.SelectMany(message => message.Contents).OfType<ToolApprovalRequestContent>();
        history.AddRange(response.Messages);
        history.Add(new(ChatRole.User, [.. requests.Select(request => request.CreateResponse(approved: true))]));
        response = await chat.GetResponseAsync(history, options);
        #endregion

        Assert.Equal("The tool says: Rain in Lyon.", response.Text);
    }

    [Fact]
    public async Task TypedOutput()
    {
        using var fake = Replies.Fake(Replies.Text("""{"city":"Lyon","month":"December"}"""));
        using var client = fake.CreateClient();

        #region extensions ai: typed
        var response = await client.AsIChatClient(DeepSeekModels.ChatV31).GetResponseAsync<Place>("Where and when is the Fête des Lumières?");
        Console.WriteLine(response.Result.City);
        #endregion

        Assert.Equal("Lyon", Console.ToString().Trim());
    }

    [Fact]
    public async Task DependencyInjection()
    {
        var services = new ServiceCollection();
        var apiKey = FakeOpenRouter.TestKey;

        #region extensions ai: services
        services.AddOpenRouter(options => options.ApiKey = apiKey);
        services.AddChatClient(provider => provider.GetRequiredService<IOpenRouterClient>().AsIChatClient(DeepSeekModels.ChatV31)).UseFunctionInvocation();
        #endregion

        await using var provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetRequiredService<IChatClient>().GetService<FunctionInvokingChatClient>());
    }

    [Fact]
    public async Task Agent()
    {
        using var client = _fake.CreateClient();
        var weather = _weather;

        #region extensions ai: agent
        var agent = client.AsIChatClient(DeepSeekModels.ChatV31).AsAIAgent(instructions: "Answer in one sentence.", name: "Weather", tools: [weather]);
        var session = await agent.CreateSessionAsync();

        Console.WriteLine(await agent.RunAsync("Does it rain in Lyon?", session));
        Console.WriteLine(await agent.RunAsync("And is it cold in Oslo?", session)); // with the first turn, its calls and its reasoning
        #endregion

        Assert.Equal("The tool says: Rain in Lyon.\nThe tool says: Rain in Oslo.\n", Console.ToString().ReplaceLineEndings("\n"));
        Assert.Equal("system user assistant tool assistant user", Replies.Roles(_fake, 2));
    }

    [Fact]
    public async Task SemanticKernel()
    {
        using var client = _fake.CreateClient();
        static string Weather(string city) => $"Rain in {city}.";

        #region extensions ai: kernel
        var kernel = new Kernel();
        kernel.Plugins.AddFromFunctions("Weather", [KernelFunctionFactory.CreateFromMethod((string city) => Weather(city), "Get")]);
        var chat = client.AsIChatClient("deepseek/deepseek-chat-v3.1").AsBuilder().UseKernelFunctionInvocation().Build().AsChatCompletionService();

        var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        var answer = await chat.GetChatMessageContentAsync("How is the weather in Lyon?", settings, kernel);
        #endregion

        Assert.Equal("The tool says: Rain in Lyon.", answer.Content);
    }

    [Fact]
    public async Task KernelFunction_InARunOfThisLibrary_Runs()
    {
        using var client = _fake.CreateClient();
        var function = KernelFunctionFactory.CreateFromMethod(static (string city) => $"Rain in {city}.", "get_weather");

        var run = await client.Chat.RunToolsAsync(new ChatRequest(DeepSeekModels.ChatV31, "How is the weather in Lyon?"), [function], cancellationToken: Token);

        Assert.Equal("The tool says: Rain in Lyon.", run.Text);
    }

    [Fact]
    public async Task Mcp()
    {
        using var client = _fake.CreateClient();
        var (toServer, toClient) = (new Pipe(), new Pipe());
        await using var server = McpServer.Create(
            new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream()),
            new McpServerOptions { ToolCollection = [McpServerTool.Create(static (string city) => $"Rain in {city}.", new() { Name = "get_weather" })] });
        var running = server.RunAsync(Token);
        var transport = new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream());

        #region extensions ai: mcp
        await using var mcp = await McpClient.CreateAsync(transport);
        var tools = await mcp.ListToolsAsync(); // each is an AIFunction

        var run = await client.Chat.RunToolsAsync(new ChatRequest(DeepSeekModels.ChatV31, "Do I need an umbrella in Lyon?"), tools);

        var chat = client.AsIChatClient(DeepSeekModels.ChatV31).AsBuilder().UseFunctionInvocation().Build();
        var response = await chat.GetResponseAsync("Do I need an umbrella in Lyon?", new ChatOptions { Tools = [.. tools] });
        #endregion

        Assert.Equal(("The tool says: Rain in Lyon.", "The tool says: Rain in Lyon."), (run.Text, response.Text));
        Assert.False(running.IsFaulted);
    }

    private sealed record Place(string City, string Month);
}
