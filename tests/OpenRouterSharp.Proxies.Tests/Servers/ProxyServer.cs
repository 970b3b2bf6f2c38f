using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using OpenRouterSharp.Tests.Shared;

namespace OpenRouterSharp.Proxies.Tests.Servers;

/// <summary>A proxy in a process of its own, with a folder of its own, on a free port of loopback.</summary>
internal abstract class ProxyServer : IAsyncDisposable
{
    private const int Starts = 5;

    private static readonly string[] _systemFolders = ["/usr/sbin", "/usr/local/sbin"];

    private static readonly TimeSpan _signalInterval = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("openrouter-proxy-");

    /// <summary>Gets the port for requests.</summary>
    internal int Port { get; private set; }

    /// <summary>Gets the port that only a test uses: a new configuration answers there, and so on.</summary>
    internal int AdminPort { get; private set; }

    /// <summary>Gets the address for a client.</summary>
    internal Uri Endpoint => new(string.Create(CultureInfo.InvariantCulture, $"{(UsesTls ? "https" : "http")}://127.0.0.1:{Port}/api/v1/"));

    protected abstract string Program { get; }

    protected abstract bool UsesTls { get; }

    protected abstract int ReloadSignal { get; }

    /// <summary>Gets the number of connections from clients that the proxy has open, other than the one that asks.</summary>
    internal abstract Task<int> OpenConnectionsAsync();

    /// <summary>Makes the proxy read its configuration again, and waits until the new one answers.</summary>
    internal async Task ReloadAsync()
    {
        Revision++;
        await WriteAsync();
        await SignalAsync();
        var sent = Stopwatch.StartNew();
        await Wait.UntilAsync(
            async () =>
            {
                if (await RevisionAsync() == Revision)
                {
                    return true;
                }

                // haproxy's worker answers a moment before its master listens to signals, and then misses one.
                if (sent.Elapsed > _signalInterval)
                {
                    await SignalAsync();
                    sent.Restart();
                }

                return false;
            },
            $"The reload of {Program}");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Folder.Delete(recursive: true);
    }

    /// <summary>Gets the number of the configuration, which the proxy answers on its admin port.</summary>
    protected int Revision { get; private set; } = 1;

    protected abstract string Configuration();

    protected abstract IEnumerable<string> Arguments();

    protected async Task StartAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), $"The tests behind {Program} run on Linux only.");
        var path = Find();
        Requirement.That(path is not null, $"There is no {Program} here: install it (on Debian: apt-get install {Program}).");
        for (var start = 1; !await TryStartAsync(path!); start++)
        {
            var words = string.Join('\n', _output);
            Assert.True(start < Starts && words.Contains("bind", StringComparison.Ordinal), $"{Program} did not start:\n{words}\n{Configuration()}");
        }
    }

    protected string FileIn(string name) => Path.Combine(Folder.FullName, name);

    private string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':', StringSplitOptions.RemoveEmptyEntries).Concat(_systemFolders)
        .Select(folder => Path.Combine(folder, Program))
        .FirstOrDefault(File.Exists);

    private async Task SignalAsync()
    {
        using var kill = Process.Start("kill", [string.Create(CultureInfo.InvariantCulture, $"-{ReloadSignal}"), _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private Task WriteAsync() => File.WriteAllTextAsync(FileIn("configuration"), Configuration());

    private async Task<bool> TryStartAsync(string path)
    {
        _output.Clear();
        (Port, AdminPort) = (Ports.Free(), Ports.Free());
        await WriteAsync();
        _process = new Process { StartInfo = new ProcessStartInfo(path, Arguments()) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder.FullName } };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Wait.UntilAsync(async () => _process.HasExited || (await Ports.AcceptsAsync(Port) && await RevisionAsync() == Revision), $"The start of {Program}");
        if (!_process.HasExited)
        {
            return true;
        }

        await StopAsync();
        return false;
    }

    // Another proxy may have taken a port that was free when it was chosen: what answers there is then not this one.
    private async Task<int> RevisionAsync()
    {
        using var client = new HttpClient();
        try
        {
            var answer = await client.GetStringAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{AdminPort}/revision"), TestContext.Current.CancellationToken);
            var words = answer.Split(' ');
            return words[0] == Folder.Name ? int.Parse(words[1], CultureInfo.InvariantCulture) : 0;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _output.Enqueue(line);
        }
    }

    private async Task StopAsync()
    {
        if (_process is null)
        {
            return;
        }

        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }
}
