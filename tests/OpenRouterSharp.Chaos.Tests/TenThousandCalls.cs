namespace OpenRouterSharp.Chaos.Tests;

/// <summary>One run, which several tests look at; its figures are in artifacts/chaos.txt.</summary>
public sealed class TenThousandCalls : IAsyncLifetime
{
    internal const int Seed = 20260801;
    internal const int Calls = 10_000;
    internal const int AtOnce = 200;

    internal ChaosReport Report { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        Report = await ChaosRun.RunAsync(Seed, Calls, AtOnce);
        var artifacts = Path.Combine(Root(), "artifacts");
        Directory.CreateDirectory(artifacts);
        await File.WriteAllTextAsync(Path.Combine(artifacts, "chaos.txt"), $"{Report}\n{string.Join('\n', Report.Violations)}");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OpenRouterSharp.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("The solution is not above the tests.");
        }

        return folder;
    }
}
