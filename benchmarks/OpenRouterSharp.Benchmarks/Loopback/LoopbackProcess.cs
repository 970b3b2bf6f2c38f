using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OpenRouterSharp.Benchmarks.Loopback;

/// <summary>The server's process, which is started once and ends with this one.</summary>
internal static class LoopbackProcess
{
    private static readonly Lazy<Uri> _address = new(Start);

    // Were it collected, its end of standard input would close, and the server stop.
    private static Process? _process;

    /// <summary>Gives the address at which a path's chunks are served.</summary>
    internal static Uri Address(string kind, int chunks) => new(_address.Value, $"{kind}/{chunks}/api/v1/");

    private static Uri Start()
    {
        var start = new ProcessStartInfo(DotnetHost()) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(LoopbackProcess).Assembly.Location);
        start.ArgumentList.Add(LoopbackServer.Verb);
        _process = Process.Start(start)!;
        return new Uri(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The loopback server did not start."));
    }

    // The runtime lies in shared/Microsoft.NETCore.App/version beneath its host.
    private static string DotnetHost() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
