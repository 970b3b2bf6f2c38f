using OpenRouterSharp.Testing;
using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace OpenRouterSharp.Npm.Tests;

/// <summary>A client that runs in Node.js.</summary>
public enum NodeClient
{
    OpenRouter,
    OpenAI,
}

/// <summary>Runs a client in Node.js, once for each call.</summary>
internal static class NodeClients
{
    private static readonly string _directory =
        typeof(NodeClients).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "NpmDirectory").Value!;

    /// <summary>Lets a client do something with the fake and gives what it says came of it.</summary>
    /// <param name="client">The client.</param>
    /// <param name="server">The fake.</param>
    /// <param name="action">What to do: see the client's script in tests/npm.</param>
    /// <param name="request">The request, as the client takes it.</param>
    /// <param name="key">The key.</param>
    public static async Task<JsonElement> RunAsync(this NodeClient client, FakeOpenRouterServer server, string action, string request = "{}", string? key = null)
    {
        var script = client == NodeClient.OpenRouter ? "openrouter.mjs" : "openai.mjs";
        if (!Directory.Exists(Path.Combine(_directory, "node_modules")))
        {
            throw Missing("The npm clients are not installed: 'npm ci --ignore-scripts' in tests/npm does it.");
        }

        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("node", [script, server.Endpoint.AbsoluteUri.TrimEnd('/'), action, request])
            {
                WorkingDirectory = _directory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.StartInfo.Environment["FAKE_KEY"] = key ?? FakeOpenRouter.TestKey;
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw Missing("There is no Node.js on the PATH: install it with npm (on Debian: apt-get install nodejs npm).");
        }

        var cancellationToken = TestContext.Current.CancellationToken;
        using var registration = cancellationToken.Register(process.Kill);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var line = (await output).Trim();
        Assert.True(line.StartsWith('{'), $"{script} said no JSON: {line} {await errors}");
        using var json = JsonDocument.Parse(line);
        return json.RootElement.Clone();
    }

    private static Exception Missing(string why)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", why);
        return new InvalidOperationException("CI=true, and the npm clients cannot run. " + why);
    }
}
