using System.IO.Pipelines;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using OpenRouterSharp;

namespace ExtensionsAI;

/// <summary>The tools of an MCP server, which runs here in the same process: for this library's own tool runs, and for UseFunctionInvocation.</summary>
internal static class Mcp
{
    private const string Prompt = "Do I need an umbrella in Lyon?";

    internal static async Task RunAsync(OpenRouterClient client, ModelId model, CancellationToken cancellationToken)
    {
        var (toServer, toClient) = (new Pipe(), new Pipe());
        await using var server = McpServer.Create(
            new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream()),
            new McpServerOptions { ToolCollection = [McpServerTool.Create(Weather.Get, new() { Name = Weather.Name })] });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var serving = server.RunAsync(stop.Token);
        await using (var mcp = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), cancellationToken: cancellationToken))
        {
            var tools = await mcp.ListToolsAsync(cancellationToken: cancellationToken); // each of them is an AIFunction

            var run = await client.Chat.RunToolsAsync(new ChatRequest(model, Prompt), tools, cancellationToken: cancellationToken);
            Console.WriteLine($"RunToolsAsync: {run.Text}");

            using var chat = client.AsIChatClient(model).AsBuilder().UseFunctionInvocation().Build();
            var response = await chat.GetResponseAsync(Prompt, new ChatOptions { Tools = [.. tools] }, cancellationToken);
            Console.WriteLine($"UseFunctionInvocation: {response.Text}");
        }

        await stop.CancelAsync();
        await ((Task)serving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
