using OpenRouterSharp.Packages.Tests.Tools;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>A program without the runtime beside it, cut down to what it uses.</summary>
public sealed class PublishedProgramTests(PackedPackages packages)
{
    [Fact]
    public async Task Program_TrimmedForNet10_CompletesAndStreams() => await SmallProgram.AskAsync(
        await SmallProgram.PublishAsync(packages, "WithOpenRouterSharp", "FreshTrimmed", "<TargetFramework>net10.0</TargetFramework><PublishTrimmed>true</PublishTrimmed>", "OpenRouterSharp"));
}
