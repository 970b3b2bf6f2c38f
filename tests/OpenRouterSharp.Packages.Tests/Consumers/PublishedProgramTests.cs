using OpenRouterSharp.Packages.Tests.Tools;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>Programs without the runtime beside them, cut down to what they use.</summary>
public sealed class PublishedProgramTests(PackedPackages packages)
{
    [Fact]
    public Task Program_TrimmedForNet10_CompletesAndStreams() =>
        SmallProgram.PublishAndAskAsync(packages, "FreshTrimmed", "<TargetFramework>net10.0</TargetFramework><PublishTrimmed>true</PublishTrimmed>");

    [Fact]
    public Task Program_NativeForNet8_CompletesAndStreams()
    {
        Requires.Linker();
        return SmallProgram.PublishAndAskAsync(packages, "FreshNative", "<TargetFramework>net8.0</TargetFramework><PublishAot>true</PublishAot>");
    }
}
