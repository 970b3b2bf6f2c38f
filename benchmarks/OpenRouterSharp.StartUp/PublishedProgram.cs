using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace OpenRouterSharp.StartUp;

/// <summary>One of the small programs in one of its forms, and how long its runs took.</summary>
internal sealed class PublishedProgram(string name, string folder)
{
    // The first one is what the others are compared with.
    private static readonly string[] _names = ["WithHttpClient", "WithOpenAI", "WithOpenRouterSharp"];

    private static readonly string[] _notShipped = [".pdb", ".dbg", ".xml", ".dSYM"];

    // A version of its own, so that no earlier package is taken for this one.
    private static readonly string _version = "0.0.0-startup." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    private readonly List<TimeSpan> _runs = [];
    private readonly List<TimeSpan> _processorTimes = [];

    internal static IReadOnlyList<(string Name, string Title)> Forms { get; } =
    [
        ("framework", "On the shared framework, net10.0"),
        ("released", "On the shared framework, net10.0, this library from its released package"),
        ("readytorun", "On the shared framework, net10.0, ReadyToRun"),
        ("trimmed", "Self-contained and trimmed, net10.0"),
        ("aot", "Native AOT, net8.0"),
    ];

    private long Size { get; } = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(static file => !_notShipped.Contains(file.Extension)).Sum(static file => file.Length);

    /// <summary>Publishes every program in a form.</summary>
    /// <returns>The programs, or <see langword="null"/> where this machine lacks something.</returns>
    internal static async Task<IReadOnlyList<PublishedProgram>?> PublishAsync(string form)
    {
        var programs = new List<PublishedProgram>();
        if (form == "released" && !await PackAsync())
        {
            return null;
        }

        foreach (var name in _names)
        {
            var output = Path.Combine(Folder("Artifacts"), form, name);
            var project = Path.Combine(Folder("SmallPrograms"), name);
            var (code, text, _) = await RunAsync(
                "dotnet", ["publish", project, "-c", "Release", $"-p:Form={form}", $"-p:ReleasedVersion={_version}", "-o", output, "-v", "quiet", "--nologo"]);
            if (code != 0)
            {
                await Console.Error.WriteLineAsync(text);
                return null;
            }

            programs.Add(new PublishedProgram(name, output));
        }

        return programs;
    }

    internal async Task RunAsync(Uri address, bool isCounted)
    {
        var start = Stopwatch.GetTimestamp();
        var (code, text, processorTime) = await RunAsync(Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name), [address.ToString()]);
        var took = Stopwatch.GetElapsedTime(start);
        if (code != 0 || !text.Contains(AnswerServer.Answer, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{name} ended with {code}: {text}");
        }

        if (isCounted)
        {
            _runs.Add(took);
            _processorTimes.Add(processorTime);
        }
    }

    internal string Row(PublishedProgram first) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {Median(_processorTimes).TotalMilliseconds:F1} ms | {Median(_processorTimes) / Median(first._processorTimes):F2} | "
            + $"{Median(_runs).TotalMilliseconds:F1} ms | {Median(_runs) / Median(first._runs):F2} | "
            + $"{Size / 1e6:F2} MB | {(Size - first.Size) / 1e6:F2} MB |");

    private static async Task<bool> PackAsync()
    {
        var (code, text, _) = await RunAsync(
            "dotnet", ["pack", Folder("Library"), "-c", "Release", "-p:PackReadyToRun=true", $"-p:Version={_version}", "-o", Path.Combine(Folder("Artifacts"), "packages"), "-v", "quiet", "--nologo"]);
        if (code != 0)
        {
            await Console.Error.WriteLineAsync(text);
        }

        return code == 0;
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    private static string Folder(string key) => Path.GetFullPath(typeof(PublishedProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!);

    private static async Task<(int Code, string Text, TimeSpan ProcessorTime)> RunAsync(string program, string[] arguments)
    {
        var before = ChildTime.Now();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, text + await errors, OperatingSystem.IsWindows() ? process.TotalProcessorTime : ChildTime.Now() - before);
    }
}
