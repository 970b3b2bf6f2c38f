using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace OpenRouterSharp.Benchmarks;

/// <summary>Runs the benchmarks and prints one table of ratios: medians, each against the baseline of its own group in the same run.</summary>
internal static class RatioTable
{
    private static readonly Type[] _all =
        [
            typeof(StreamBenchmarks),
            typeof(ChatClientBenchmarks),
            typeof(UnknownMemberBenchmarks),
            typeof(PayloadBenchmarks),
            typeof(AccumulatorBenchmarks),
            typeof(UnaryBenchmarks),
            typeof(WholeAnswerBenchmarks),
            typeof(ToolRunBenchmarks),
            typeof(CatalogBenchmarks),
            typeof(RequestBenchmarks),
            typeof(RelayBenchmarks),
            typeof(RequestPayloadBenchmarks),
            typeof(MeterBenchmarks),
            typeof(LongStreamBenchmarks),
            typeof(LargeEventBenchmarks),
        ];

    /// <summary>Runs all, or those whose name begins so.</summary>
    /// <returns>Whether every one gave a result.</returns>
    internal static bool Run(bool isLong, string? only)
    {
        var types = _all.Where(type => only is null || type.Name.StartsWith(only, StringComparison.OrdinalIgnoreCase)).ToArray();
        var isComplete = true;
        if (types.Length > 0)
        {
            Console.WriteLine("| | per | time | × | bytes | × |\n|---|---|---:|---:|---:|---:|");
        }

        foreach (var type in types)
        {
            Warm(type);
            var summary = BenchmarkRunner.Run(type, Config(isLong, type));
            isComplete &= summary.Reports.Length > 0 && summary.Reports.All(static report => report.Success);
            foreach (var group in summary.Reports.GroupBy(static report => report.BenchmarkCase.Parameters.DisplayInfo))
            {
                Print(type, group.Key, [.. group]);
            }
        }

        return isComplete;
    }

    // What is measured first would otherwise be measured while the runtime still compiles it: the first case of each class runs for a while before.
    private static void Warm(Type type)
    {
        var instance = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            if (property.GetCustomAttribute<ParamsAttribute>() is { } parameters)
            {
                property.SetValue(instance, parameters.Values![0]);
            }
        }

        Call(type.GetMethods().FirstOrDefault(static method => method.IsDefined(typeof(GlobalSetupAttribute))), instance);
        foreach (var method in type.GetMethods().Where(static method => method.IsDefined(typeof(BenchmarkAttribute))))
        {
            var start = Environment.CpuUsage.TotalTime;
            while (Environment.CpuUsage.TotalTime - start < TimeSpan.FromSeconds(2))
            {
                Call(method, instance);
            }
        }

        Call(type.GetMethods().FirstOrDefault(static method => method.IsDefined(typeof(GlobalCleanupAttribute))), instance);

        static void Call(MethodInfo? method, object instance)
        {
            if (method?.Invoke(instance, null) is Task task)
            {
                task.GetAwaiter().GetResult();
            }
        }
    }

    // Generated builds cost minutes and do not run on every SDK: everything runs in this process.
    private static ManualConfig Config(bool isLong, Type type)
    {
        var isHeavy = type == typeof(LongStreamBenchmarks) || type == typeof(LargeEventBenchmarks);

        // Many small groups: each is short.
        var isBrief = type == typeof(PayloadBenchmarks) || type == typeof(WholeAnswerBenchmarks) || type == typeof(RequestPayloadBenchmarks);
        return ManualConfig.CreateEmpty()
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(new ErrorLogger())
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"))
            .AddJob(Job.Default
                .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(10), logOutput: false))
                .WithClock(new ProcessorClock())
                .WithIterationTime(TimeInterval.FromMilliseconds(isLong ? 400 : isBrief ? 50 : 100))
                .WithWarmupCount(isHeavy ? 6 : isLong ? 20 : isBrief ? 10 : 16)
                .WithIterationCount(isLong ? 25 : isHeavy ? 7 : 11));
    }

    private static void Print(Type type, string parameters, BenchmarkReport[] reports)
    {
        Console.WriteLine($"| **{type.Name.Replace("Benchmarks", string.Empty, StringComparison.Ordinal)}** {parameters} | | | | | |");
        if (reports.FirstOrDefault(static report => report.BenchmarkCase.Descriptor.Baseline)?.ResultStatistics is not { } baseline)
        {
            return;
        }

        var baselineBytes = Bytes(reports.First(static report => report.BenchmarkCase.Descriptor.Baseline));
        foreach (var report in reports)
        {
            if (report.ResultStatistics is not { } statistics)
            {
                Console.WriteLine($"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo} | | failed | | | |");
                continue;
            }

            var count = report.BenchmarkCase.Parameters["Chunks"] as int? ?? 1;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {(count > 1 ? "chunk" : "call")} | {statistics.Median / count:N0} ns | "
                    + $"{statistics.Median / baseline.Median:0.00} | {Bytes(report) / count:N0} | {Bytes(report) / baselineBytes:0.00} |"));
        }
    }

    private static double Bytes(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;

    // The run speaks only when something is wrong: the table is the output.
    private sealed class ErrorLogger : ILogger
    {
        public string Id => nameof(ErrorLogger);

        public int Priority => 0;

        public void Write(LogKind logKind, string text)
        {
            if (logKind == LogKind.Error)
            {
                Console.Error.Write(text);
            }
        }

        public void WriteLine()
        {
        }

        public void WriteLine(LogKind logKind, string text) => Write(logKind, text + Environment.NewLine);

        public void Flush()
        {
        }
    }
}
