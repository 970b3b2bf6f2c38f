using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Npm.Tests;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Shared;

[assembly: AssemblyFixture(typeof(NodeClients))]

namespace OpenRouterSharp.Npm.Tests;

/// <summary>The clients in Node.js, a process each, which start when they are first asked for.</summary>
public sealed class NodeClients : IAsyncDisposable
{
    private static readonly string _directory =
        typeof(NodeClients).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "NpmDirectory").Value!;

    private readonly Lazy<NodeScript> _openRouter = new(() => Start("openrouter.mjs"));
    private readonly Lazy<NodeScript> _openAI = new(() => Start("openai.mjs"));

    /// <summary>Lets a client do something with the fake and gives what it says came of it.</summary>
    /// <param name="client">The client.</param>
    /// <param name="server">The fake.</param>
    /// <param name="action">What to do: see the client's script in tests/npm.</param>
    /// <param name="request">The request, as the client takes it.</param>
    /// <param name="key">The key.</param>
    public Task<JsonElement> RunAsync(NodeClient client, FakeOpenRouterServer server, string action, string request = "{}", string key = FakeOpenRouter.TestKey) =>
        RunAsync(client, server.Endpoint, action, request, key);

    /// <summary>Lets a client do something at an address and gives what it says came of it.</summary>
    /// <param name="client">The client.</param>
    /// <param name="address">The address.</param>
    /// <param name="action">What to do: see the client's script in tests/npm.</param>
    /// <param name="request">The request, as the client takes it.</param>
    /// <param name="key">The key.</param>
    public async Task<JsonElement> RunAsync(NodeClient client, Uri address, string action, string request, string key)
    {
        NodeScript script;
        try
        {
            script = (client == NodeClient.OpenRouter ? _openRouter : _openAI).Value;
        }
        catch (Exception e) when (e is NodeMissingException or DirectoryNotFoundException)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", "The npm clients cannot run here. " + e.Message);
            throw;
        }

        var order = new JsonObject { ["url"] = address.AbsoluteUri.TrimEnd('/'), ["key"] = key, ["action"] = action, ["request"] = JsonNode.Parse(request) };
        return await script.AskAsync(order, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var script in new[] { _openRouter, _openAI }.Where(static script => script.IsValueCreated))
        {
            await script.Value.DisposeAsync();
        }
    }

    private static NodeScript Start(string script) => Directory.Exists(Path.Combine(_directory, "node_modules"))
        ? new NodeScript(Path.Combine(_directory, script))
        : throw new DirectoryNotFoundException("They are not installed: 'npm ci --ignore-scripts' in tests/npm does it, and takes Node.js with npm (on Debian: apt-get install nodejs npm).");
}
