using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Tests.Shared;

namespace OpenRouterSharp.WebChat.Tests.Browser;

/// <summary>The browser, as tests/browser/drive.js runs it.</summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    private static readonly TimeSpan _startLimit = TimeSpan.FromSeconds(90);

    private readonly NodeScript _script;

    private BrowserProcess(NodeScript script) => _script = script;

    /// <exception cref="BrowserUnavailableException">The browser cannot run on this machine; the message says what to install.</exception>
    internal static async Task<BrowserProcess> StartAsync(string path)
    {
        NodeScript script;
        try
        {
            script = new NodeScript(path);
        }
        catch (NodeMissingException e)
        {
            throw new BrowserUnavailableException(e.Message, e);
        }

        try
        {
            ResultOf(await script.Greeting.WaitAsync(_startLimit));
            return new BrowserProcess(script);
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            await script.DisposeAsync();
            throw new BrowserUnavailableException(e.Message, e);
        }
    }

    internal async Task<JsonElement> DoAsync(JsonObject command) => ResultOf(await _script.AskAsync(command, TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync() => _script.DisposeAsync();

    private static JsonElement ResultOf(JsonElement answer) =>
        answer.TryGetProperty("error", out var error) ? throw new InvalidOperationException(error.GetString()) : answer.GetProperty("result");
}

/// <summary>The browser cannot run on this machine.</summary>
internal sealed class BrowserUnavailableException(string why, Exception? innerException = null) : Exception("The browser tests cannot run here. " + why, innerException);
