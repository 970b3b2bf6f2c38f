using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>The process of the server, on a port of loopback that it finds itself.</summary>
internal sealed partial class WireMockProcess : IAsyncDisposable
{
    private const int KeptLines = 200;

    private static readonly TimeSpan _startLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _stopLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly Queue<string> _output = new();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WireMockProcess(string script, string root)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(
                "node",
                [script, "--port", "0", "--bind-address", "127.0.0.1", "--root-dir", root, "--disable-banner", "--container-threads", "150"])
            {
                // The server lives as long as this pipe: see serve.js.
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };

        // Both are read to the end: a server whose pipe is full stands still.
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
    }

    internal Uri Address { get; private set; } = null!;

    /// <exception cref="WireMockUnavailableException">The server cannot run on this machine; the message says what to install.</exception>
    internal static async Task<WireMockProcess> StartAsync(string script, string root)
    {
        Directory.CreateDirectory(root);
        var server = new WireMockProcess(script, root);
        try
        {
            server._process.Start();
        }
        catch (Win32Exception e)
        {
            throw new WireMockUnavailableException("There is no Node.js on the PATH: install it with npm (on Debian: apt-get install nodejs npm).", e);
        }

        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(_startLimit);
        var ended = server._process.WaitForExitAsync(limit.Token);
        if (await Task.WhenAny(server._port.Task, ended) == server._port.Task)
        {
            var port = await server._port.Task;
            server.Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
            return server;
        }

        await server.DisposeAsync();
        throw new WireMockUnavailableException(server.Output() is { Length: > 0 } words ? words : $"WireMock did not listen within {_startLimit.TotalSeconds} s and said nothing.");
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
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (PortLine().Match(line) is { Success: true } match)
        {
            _port.TrySetResult(int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture));
        }

        lock (_output)
        {
            _output.Enqueue(line);
            if (_output.Count > KeptLines)
            {
                _output.Dequeue();
            }
        }
    }

    private string Output()
    {
        lock (_output)
        {
            return string.Join('\n', _output);
        }
    }

    [GeneratedRegex(@"^port:\s+(?<port>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex PortLine();
}

/// <summary>The server cannot run on this machine.</summary>
internal sealed class WireMockUnavailableException(string why, Exception? innerException = null) : Exception("WireMock cannot run here. " + why, innerException);
