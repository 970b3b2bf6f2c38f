using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.WebChat.Tests.Browser;

/// <summary>A page in the browser. Its elements are found as a person who cannot see finds them, by role and name, wherever they have both.</summary>
public sealed class WebPage : IAsyncDisposable
{
    public const string Question = "role=textbox[name='Your question']";
    public const string Send = "role=button[name='Send']";
    public const string Stop = "role=button[name='Stop']";
    public const string Thinking = ".turn:last-child .thinking-text";
    public const string Answer = ".turn:last-child .answer .prose";
    public const string Metrics = ".turn:last-child .metrics";

    private readonly BrowserProcess _browser;
    private readonly int _number;

    internal WebPage(BrowserProcess browser, int number)
    {
        _browser = browser;
        _number = number;
    }

    public Task ClickAsync(string selector) => DoAsync("click", ("selector", selector));

    public Task FillAsync(string selector, string text) => DoAsync("fill", ("selector", selector), ("text", text));

    public Task SelectAsync(string selector, string value) => DoAsync("select", ("selector", selector), ("text", value));

    public Task PressAsync(string key) => DoAsync("press", ("key", key));

    public Task TypeAsync(string text) => DoAsync("type", ("text", text));

    public async Task<string> TextAsync(string selector) => (await DoAsync("text", ("selector", selector))).GetString()!;

    /// <summary>Waits for an element to be <c>visible</c>, <c>hidden</c>, <c>attached</c> or <c>detached</c>.</summary>
    public Task WaitAsync(string selector, string state = "visible") => DoAsync("wait", ("selector", selector), ("state", state));

    /// <summary>Waits until an element shows a text.</summary>
    public Task WaitForTextAsync(string selector, string text) => DoAsync("wait", ("selector", selector), ("state", "visible"), ("text", text));

    public async Task<T> EvaluateAsync<T>(string expression) => (await DoAsync("evaluate", ("expression", expression))).Deserialize<T>()!;

    /// <summary>Gives what the console complained about: errors, warnings, and what the security policy stopped.</summary>
    public async Task<string[]> ProblemsAsync() => (await DoAsync("problems")).Deserialize<string[]>()!;

    /// <summary>Gives each control as <c>role: name</c>, as the accessibility tree has it.</summary>
    public async Task<string[]> ControlsAsync() =>
        [.. (await DoAsync("controls")).EnumerateArray().Select(static control => $"{control.GetProperty("role")}: {control.GetProperty("name")}")];

    /// <summary>Asks, without waiting for the answer.</summary>
    public async Task AskAsync(string question)
    {
        await FillAsync(Question, question);
        await PressAsync("Enter");
    }

    /// <summary>Waits until the last answer has ended, one way or another.</summary>
    public Task WaitForEndAsync() => WaitAsync(".turn:last-child .actions");

    public async ValueTask DisposeAsync() => await DoAsync("close");

    private Task<JsonElement> DoAsync(string what, params (string Name, string Value)[] arguments)
    {
        var command = new JsonObject { ["do"] = what, ["page"] = _number };
        foreach (var (name, value) in arguments)
        {
            command[name] = value;
        }

        return _browser.DoAsync(command);
    }
}
