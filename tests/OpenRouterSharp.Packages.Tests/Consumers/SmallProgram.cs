using System.Runtime.InteropServices;
using OpenRouterSharp.Packages.Tests.Tools;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>The small programs whose size and start are measured in benchmarks/, here on the package.</summary>
internal static class SmallProgram
{
    private static readonly string _programs = Path.Combine(Folders.Root, "benchmarks", "SmallPrograms");

    /// <summary>Publishes a program for this machine.</summary>
    internal static async Task<PublishedProgram> PublishAsync(IPackageFolder packages, string program, string name, string properties, string reference)
    {
        var consumer = Consumer.Write(
            packages,
            name,
            $"<RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier><SelfContained>true</SelfContained><TrimmerSingleWarn>false</TrimmerSingleWarn>{properties}",
            [reference],
            await File.ReadAllTextAsync(Path.Combine(_programs, program, "Program.cs"), TestContext.Current.CancellationToken));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_programs, program), "*.cs"))
        {
            File.Copy(file, Path.Combine(consumer.Folder, Path.GetFileName(file)), overwrite: true);
        }

        var (code, restored) = await Command.TryDotnetAsync(consumer.Folder, "restore");
        Requires.That(code == 0, $"What publishes this form of a program cannot be restored here:\n{restored}");
        var published = await consumer.DotnetAsync("publish", "--no-restore", "--configuration", "Release", "--output", "published");
        Assert.DoesNotContain("warning", published, StringComparison.OrdinalIgnoreCase);
        return new(consumer.Folder, Path.Combine(consumer.Folder, "published", OperatingSystem.IsWindows() ? $"{name}.exe" : name));
    }

    /// <summary>Lets the program ask a server here, whole and streamed.</summary>
    internal static async Task AskAsync(PublishedProgram program)
    {
        await using var server = await FakeOpenRouterServer.StartAsync(FakeScript.Simulator(), TestContext.Current.CancellationToken);

        Assert.Contains("51", await Command.RunAsync(program.Folder, program.Path, server.Endpoint.ToString()), StringComparison.Ordinal);
        Assert.Contains("51", await Command.RunAsync(program.Folder, program.Path, server.Endpoint.ToString(), "stream"), StringComparison.Ordinal);
        Assert.Equal([false, true], server.Requests.Select(static request => request.IsStreaming));
    }
}
