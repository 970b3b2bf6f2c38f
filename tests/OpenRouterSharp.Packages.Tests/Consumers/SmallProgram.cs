using System.Runtime.InteropServices;
using OpenRouterSharp.Packages.Tests.Tools;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>The small program whose size and start are measured in benchmarks/, here on the package.</summary>
internal static class SmallProgram
{
    private static readonly string _code = Path.Combine(Folders.Root, "benchmarks", "SmallPrograms", "WithOpenRouterSharp", "Program.cs");

    /// <summary>Publishes the program for this machine and lets it ask a server here, whole and streamed.</summary>
    internal static async Task PublishAndAskAsync(PackedPackages packages, string name, string properties)
    {
        var consumer = Consumer.Write(
            packages,
            name,
            $"<RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier><SelfContained>true</SelfContained><TrimmerSingleWarn>false</TrimmerSingleWarn>{properties}",
            ["OpenRouterSharp"],
            await File.ReadAllTextAsync(_code, TestContext.Current.CancellationToken));

        var (code, restored) = await Command.TryDotnetAsync(consumer.Folder, "restore");
        Requires.That(code == 0, $"What publishes this form of a program cannot be restored here:\n{restored}");
        var published = await consumer.DotnetAsync("publish", "--no-restore", "--configuration", "Release", "--output", "published");
        Assert.DoesNotContain("warning", published, StringComparison.OrdinalIgnoreCase);

        await using var server = await FakeOpenRouterServer.StartAsync(FakeScript.Simulator(), TestContext.Current.CancellationToken);
        var program = Path.Combine(consumer.Folder, "published", OperatingSystem.IsWindows() ? $"{name}.exe" : name);

        Assert.Contains("51", await Command.RunAsync(consumer.Folder, program, server.Endpoint.ToString()), StringComparison.Ordinal);
        Assert.Contains("51", await Command.RunAsync(consumer.Folder, program, server.Endpoint.ToString(), "stream"), StringComparison.Ordinal);
        Assert.Equal([false, true], server.Requests.Select(static request => request.IsStreaming));
    }
}
