using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Tests.Shared;

/// <summary>
/// A script that Node.js runs for as long as its standard input stays open. An order in JSON goes in on a line; its answer, an object with the
/// order's <c>id</c>, comes out on one. Thread-safe.
/// </summary>
internal sealed class NodeScript : IAsyncDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan _stopLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly StringBuilder _errors = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Task _watching;
    private int _orders;

    /// <summary>Starts the script.</summary>
    /// <param name="path">The script, which runs in its own folder.</param>
    /// <exception cref="NodeMissingException">There is no Node.js.</exception>
    internal NodeScript(string path)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("node", [path])
            {
                WorkingDirectory = Path.GetDirectoryName(path)!,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
            },
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => ReadError(line.Data);

        // Asked for before the script can give it.
        Greeting = AnswerTo(0);
        try
        {
            _process.Start();
        }
        catch (Win32Exception e)
        {
            throw new NodeMissingException(e);
        }

        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _watching = WatchAsync();
    }

    /// <summary>Gets the answer to nothing that was asked: the line with <c>id</c> 0 of a script that says when it is ready.</summary>
    internal Task<JsonElement> Greeting { get; }

    /// <summary>Gives an order and waits for its answer.</summary>
    /// <exception cref="InvalidOperationException">The script has ended.</exception>
    /// <exception cref="TimeoutException">It was not done in time.</exception>
    internal async Task<JsonElement> AskAsync(JsonObject order, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _orders);
        order["id"] = id;
        var answer = AnswerTo(id);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await _process.StandardInput.WriteLineAsync(order.ToJsonString().AsMemory(), cancellationToken);
            await _process.StandardInput.FlushAsync(cancellationToken);
        }
        finally
        {
            _writing.Release();
        }

        if (_watching.IsCompleted)
        {
            FailAll();
        }

        try
        {
            return await answer.WaitAsync(_limit, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"Node.js was not done in {_limit} with {order.ToJsonString()}. {Errors()}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(_stopLimit);
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

    private Task<JsonElement> AnswerTo(int id) => (_waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private void Read(string? line)
    {
        if (line?.StartsWith('{') != true)
        {
            return;
        }

        var answer = JsonSerializer.Deserialize<JsonElement>(line);
        if (_waiting.TryRemove(answer.GetProperty("id").GetInt32(), out var waiting))
        {
            waiting.TrySetResult(answer);
        }
    }

    private void ReadError(string? line)
    {
        lock (_errors)
        {
            _errors.AppendLine(line);
        }
    }

    private string Errors()
    {
        lock (_errors)
        {
            return _errors.ToString().Trim();
        }
    }

    // Both pipes have been read to their ends when this goes on.
    private async Task WatchAsync()
    {
        await _process.WaitForExitAsync();
        FailAll();
    }

    // Nobody will answer any more.
    private void FailAll()
    {
        var words = Errors();
        foreach (var waiting in _waiting.Values)
        {
            waiting.TrySetException(new InvalidOperationException(words.Length > 0 ? words : "Node.js ended without a word."));
        }
    }
}

/// <summary>There is no Node.js on this machine.</summary>
internal sealed class NodeMissingException(Exception innerException) : Exception("There is no Node.js on the PATH: install it with npm (on Debian: apt-get install nodejs npm).", innerException);
