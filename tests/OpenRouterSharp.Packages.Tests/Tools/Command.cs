using System.Collections;
using System.Diagnostics;
using System.Text;

namespace OpenRouterSharp.Packages.Tests.Tools;

/// <summary>Runs a program to its end, for a bounded time, with a bare environment.</summary>
internal static class Command
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(4);

    // What the host of these tests sets for itself; an SDK that inherits it looks for its parts in the wrong place, or reports to a parent that is not its own.
    private static readonly string[] _ofTheHost = ["MSBUILD", "DOTNET_", "COREHOST_", "VSTEST_", "TESTINGPLATFORM_", "CORECLR_", "COR_"];

    private static readonly string _dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    internal static Task<string> DotnetAsync(string folder, params string[] arguments) => RunAsync(folder, _dotnet, arguments);

    /// <summary>Runs a program that has to succeed.</summary>
    /// <returns>What it printed.</returns>
    internal static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var (code, output) = await TryAsync(folder, program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}\nin {folder}\nended with {code}:\n{output}");
        return output;
    }

    internal static Task<(int Code, string Output)> TryDotnetAsync(string folder, params string[] arguments) => TryAsync(folder, _dotnet, arguments);

    /// <summary>Gives where a program is, or <see langword="null"/> where it is not.</summary>
    internal static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
            .FirstOrDefault(File.Exists);

    private static async Task<(int Code, string Output)> TryAsync(string folder, string program, string[] arguments)
    {
        using var process = new Process { StartInfo = Start(folder, program, arguments) };
        var output = new StringBuilder();
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            Assert.Fail($"{program} {string.Join(' ', arguments)}\nin {folder}\nwas not done in {_limit}:\n{Text()}");
        }

        return (process.ExitCode, Text());

        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        string Text()
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    private static ProcessStartInfo Start(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var inherited = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(static entry => (string)entry.Key);
        foreach (var name in inherited.Where(static name => _ofTheHost.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            // Where the runtime is, is not the host's own invention.
            if (!name.StartsWith("DOTNET_ROOT", StringComparison.OrdinalIgnoreCase))
            {
                start.Environment.Remove(name);
            }
        }

        // Nothing stays behind: no build node, no compiler server.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["NuGetAudit"] = "false";
        start.Environment["NUGET_PACKAGES"] = Folders.MachinePackages;
        return start;
    }
}
