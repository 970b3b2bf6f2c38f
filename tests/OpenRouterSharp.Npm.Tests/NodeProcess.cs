using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Npm.Tests;

/// <summary>A process that takes orders line by line: see tests/npm/serve.mjs.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan _orderLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan _stopLimit = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _orders = new();
    private readonly SemaphoreSlim _input = new(1);
    private readonly Process _process;
    private volatile string _lastError = string.Empty;
    private int _count;

    /// <exception cref="NodeUnavailableException">There is no Node.js.</exception>
    internal NodeProcess(string directory, string script)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("node", [script]) { WorkingDirectory = directory, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => _lastError += line.Data is null ? null : line.Data + "\n";
        _process.Exited += (_, _) => Fail();
        try
        {
            _process.Start();
        }
        catch (Win32Exception e)
        {
            throw new NodeUnavailableException("There is no Node.js on the PATH: install it with npm (on Debian: apt-get install nodejs npm).", e);
        }

        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    internal async Task<JsonElement> RunAsync(string url, string key, string action, string request, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _count);
        var order = _orders.GetOrAdd(id, static _ => new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously));
        var line = new JsonObject { ["id"] = id, ["url"] = url, ["key"] = key, ["action"] = action, ["request"] = JsonNode.Parse(request) }.ToJsonString();
        await _input.WaitAsync(cancellationToken);
        try
        {
            await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
            await _process.StandardInput.FlushAsync(cancellationToken);
        }
        finally
        {
            _input.Release();
        }

        if (_process.HasExited)
        {
            Fail();
        }

        try
        {
            return await order.Task.WaitAsync(_orderLimit, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"Node.js was not done with '{action}' in {_orderLimit}: {_lastError}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(_stopLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _input.Dispose();
    }

    private void Read(string? line)
    {
        if (line?.StartsWith('{') == true)
        {
            using var json = JsonDocument.Parse(line);
            if (_orders.TryRemove(json.RootElement.GetProperty("id").GetInt32(), out var order))
            {
                order.TrySetResult(json.RootElement.Clone());
            }
        }
    }

    private void Fail()
    {
        foreach (var id in _orders.Keys)
        {
            if (_orders.TryRemove(id, out var order))
            {
                order.TrySetException(new InvalidOperationException($"Node.js ended before it had answered: {_lastError}"));
            }
        }
    }
}

/// <summary>The clients cannot run on this machine.</summary>
internal sealed class NodeUnavailableException(string why, Exception? innerException = null) : Exception("The npm clients cannot run here. " + why, innerException);
