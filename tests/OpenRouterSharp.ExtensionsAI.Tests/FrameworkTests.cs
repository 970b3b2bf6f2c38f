using System.ComponentModel;
using System.IO.Pipelines;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace OpenRouterSharp.ExtensionsAI.Tests;

/// <summary>The frameworks that stand on <see cref="IChatClient"/>.</summary>
public sealed class FrameworkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agent_WithToolsAndASession_KeepsTheConversation()
    {
        using var fake = Replies.Fake(Replies.Call(("a", "get_weather", """{"city":"Lyon"}""")), Replies.Text("18 degrees."), Replies.Text("In Lyon."), Replies.Text("As I said."));
        using var client = fake.CreateClient();
        var agent = client.AsIChatClient("m").AsAIAgent(instructions: "Be brief.", name: "Weather", tools: [AIFunctionFactory.Create(static (string city) => $"18 in {city}", "get_weather")]);
        var session = await agent.CreateSessionAsync(Token);

        var first = await agent.RunAsync("How warm is Lyon?", session, cancellationToken: Token);
        var second = await agent.RunAsync("Where?", session, cancellationToken: Token);
        var restored = await agent.DeserializeSessionAsync(await agent.SerializeSessionAsync(session, cancellationToken: Token), cancellationToken: Token);
        var third = await agent.RunAsync("Where again?", restored, cancellationToken: Token);

        Assert.Equal(["18 degrees.", "In Lyon.", "As I said."], [first.Text, second.Text, third.Text]);
        Assert.Equal("system user assistant tool assistant user", Replies.Roles(fake, 2));
        Assert.Equal([true, true, true], Enumerable.Range(1, 3).Select(request => Replies.HasDetails(fake, request)));
    }

    [Fact]
    public async Task Kernel_WithAPlugin_CallsItThroughTheAdapter()
    {
        using var fake = Replies.Fake(Replies.Call(("a", "Weather_Get", """{"city":"Lyon"}""")), Replies.Text("18 degrees."));
        using var client = fake.CreateClient();
        var kernel = new Kernel();
        kernel.Plugins.AddFromFunctions("Weather", [KernelFunctionFactory.CreateFromMethod(static (string city) => $"18 in {city}", "Get")]);
        var service = client.AsIChatClient("m").AsBuilder().UseKernelFunctionInvocation().Build().AsChatCompletionService();
        var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(), ExtensionData = new Dictionary<string, object> { ["top_a"] = 0.5 } };

        var answer = await service.GetChatMessageContentAsync("How warm is Lyon?", settings, kernel, Token);

        Assert.Equal(("18 degrees.", "user assistant tool", true), (answer.Content, Replies.Roles(fake, 1), Replies.HasDetails(fake, 1)));
        Assert.Equal("18 in Lyon", Replies.Messages(fake, 1)[2]!["content"]!.GetValue<string>());
        Assert.Contains("\"top_a\":0.5", fake.Requests[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task McpTools_OverPipes_AreCalledByFunctionInvocationAndByTheLoop(bool byTheLoop)
    {
        var (toServer, toClient) = (new Pipe(), new Pipe());
        await using var server = McpServer.Create(
            new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream()),
            new McpServerOptions { ToolCollection = [McpServerTool.Create([Description("The weather.")] static (string city) => $"18 in {city}", new() { Name = "get_weather" })] });
        var running = server.RunAsync(Token);
        await using var mcp = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), cancellationToken: Token);
        using var fake = Replies.Fake(Replies.Call(("a", "get_weather", """{"city":"Lyon"}""")), Replies.Text("18 degrees."));
        using var client = fake.CreateClient();

        var tools = await mcp.ListToolsAsync(cancellationToken: Token);
        var text = byTheLoop
            ? (await client.Chat.RunToolsAsync(new ChatRequest("m", "How warm is Lyon?"), tools, cancellationToken: Token)).Text
            : (await client.AsIChatClient("m").AsBuilder().UseFunctionInvocation().Build().GetResponseAsync("How warm is Lyon?", new ChatOptions { Tools = [.. tools] }, Token)).Text;

        Assert.Equal("18 degrees.", text);
        Assert.Contains("18 in Lyon", Replies.Messages(fake, 1)[2]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"description\":\"The weather.\"", fake.Requests[0].Body, StringComparison.Ordinal);
        Assert.False(running.IsFaulted);
    }

    [Fact]
    public async Task FunctionsOfAKernelAndAnAgent_AreCalledByTheLoop()
    {
        using var inner = Replies.Fake(Replies.Text("It is warm."));
        using var innerClient = inner.CreateClient();
        var agent = innerClient.AsIChatClient("m").AsAIAgent(name: "expert", description: "Knows the weather.").AsAIFunction();
        var function = KernelFunctionFactory.CreateFromMethod(static (string city) => $"18 in {city}", "get_weather");
        using var fake = Replies.Fake(Replies.Call(("a", "get_weather", """{"city":"Lyon"}"""), ("b", agent.Name, """{"query":"Lyon?"}""")), Replies.Text("18 degrees."));
        using var client = fake.CreateClient();

        var run = await client.Chat.RunToolsAsync(new ChatRequest("m", "How warm is Lyon?"), [function, agent], cancellationToken: Token);

        Assert.Equal(["18 in Lyon", "It is warm."], run.Steps[0].Results.Select(static result => result.ToString()));
        Assert.Equal(("18 degrees.", true), (run.Text, Replies.HasDetails(fake, 1)));
    }
}
