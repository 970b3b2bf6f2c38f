using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.WebChat.Tests.Browser;

/// <summary>The process that drives the browser (tests/browser/drive.js): a command in JSON goes in on a line, its result comes out on one.</summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan CommandLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly StringBuilder _errors = new();
    private readonly SemaphoreSlim _writing = new(1);
    private Task _watching = Task.CompletedTask;
    private int _commands;

    private BrowserProcess(string script)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("node", [script])
            {
                // The browser lives as long as this pipe: see drive.js.
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
            },
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => ReadError(line.Data);
    }

    /// <exception cref="BrowserUnavailableException">The browser cannot run on this machine; the message says what to install.</exception>
    internal static async Task<BrowserProcess> StartAsync(string script)
    {
        var browser = new BrowserProcess(script);
        var runs = browser._waiting[0] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            browser._process.Start();
        }
        catch (Win32Exception e)
        {
            throw new BrowserUnavailableException("There is no Node.js on the PATH: install it with npm (on Debian: apt-get install nodejs npm).", e);
        }

        browser._process.BeginOutputReadLine();
        browser._process.BeginErrorReadLine();
        browser._watching = browser.WatchAsync();
        try
        {
            await runs.Task.WaitAsync(StartLimit);
            return browser;
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            await browser.DisposeAsync();
            throw new BrowserUnavailableException(e.Message, e);
        }
    }

    internal async Task<JsonElement> DoAsync(JsonObject command)
    {
        var id = Interlocked.Increment(ref _commands);
        command["id"] = id;
        var result = _waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _writing.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await _process.StandardInput.WriteLineAsync(command.ToJsonString());
            await _process.StandardInput.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }

        if (_watching.IsCompleted)
        {
            result.TrySetException(new InvalidOperationException("The browser has ended."));
        }

        try
        {
            return await result.Task.WaitAsync(CommandLimit, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"The browser was not done in {CommandLimit} with {command.ToJsonString()}.", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            _process.StandardInput.Close();
            await _watching.WaitAsync(limit.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            _process.Kill(entireProcessTree: true);
            await _watching;
        }

        _process.Dispose();
        _writing.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        var answer = JsonSerializer.Deserialize<JsonElement>(line);
        if (_waiting.TryRemove(answer.GetProperty("id").GetInt32(), out var waiting))
        {
            if (answer.TryGetProperty("error", out var error))
            {
                waiting.TrySetException(new InvalidOperationException(error.GetString()));
            }
            else
            {
                waiting.TrySetResult(answer.GetProperty("result"));
            }
        }
    }

    private void ReadError(string? line)
    {
        lock (_errors)
        {
            _errors.AppendLine(line);
        }
    }

    // Nobody will answer any more. Both pipes have been read to their ends when this goes on.
    private async Task WatchAsync()
    {
        await _process.WaitForExitAsync();
        string words;
        lock (_errors)
        {
            words = _errors.ToString().Trim();
        }

        foreach (var waiting in _waiting.Values)
        {
            waiting.TrySetException(new InvalidOperationException(words.Length > 0 ? words : "The browser ended without a word."));
        }
    }
}

/// <summary>The browser cannot run on this machine.</summary>
internal sealed class BrowserUnavailableException(string why, Exception? innerException = null) : Exception("The browser tests cannot run here. " + why, innerException);
