using System.Reflection.PortableExecutable;
using OpenRouterSharp.Packages.Tests.Consumers;
using OpenRouterSharp.Packages.Tests.Tools;

namespace OpenRouterSharp.Packages.Tests;

/// <summary>The package with machine code, as it is released, and the programs that use it.</summary>
public sealed class ReleasedPackageTests(ReleasedPackage released, ITestOutputHelper output) : IClassFixture<ReleasedPackage>
{
    private const double LargestSizeInMegabytes = 10;

    // A host on linux-musl-x64 takes the image of linux-x64 as well; other systems take the IL.
    public static TheoryData<string> Targets => [.. Machines.Targets];

    [Fact]
    public void Files_AreThoseOfThePackageAndAnImageForEachTarget() => Assert.Equal(
        [
            "OpenRouterSharp.nuspec",
            "README.md",
            "icon.png",
            "lib/net10.0/OpenRouterSharp.dll",
            "lib/net10.0/OpenRouterSharp.xml",
            "lib/net8.0/OpenRouterSharp.dll",
            "lib/net8.0/OpenRouterSharp.xml",
            .. Machines.Targets.Select(ImageOf),
        ],
        released.Package.Files);

    [Fact]
    public void Size_WithEveryImage_IsWithinTheLimit()
    {
        output.WriteLine($"{released.Size / 1e6:0.00} MB.");

        Assert.InRange(released.Size / 1e6, 0, LargestSizeInMegabytes);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Image_OfATarget_HasMachineCode(string target) => Assert.True(Image.HasMachineCode(released.Package.File(ImageOf(target))));

    [Theory]
    [MemberData(nameof(Targets))]
    public void Image_OfATarget_IsOfItsProcessor(string target) =>
        Assert.Equal(target.EndsWith("-arm64", StringComparison.Ordinal) ? Machine.Arm64 : Machine.Amd64, Image.ProcessorOf(released.Package.File(ImageOf(target)), target));

    // The symbols of lib/net10.0 then fit, and step into the image as well.
    [Theory]
    [MemberData(nameof(Targets))]
    public void Image_OfATarget_IsTheAssemblyOfLib(string target) =>
        Assert.Equal(Image.IdentityOf(released.Package.File("lib/net10.0/OpenRouterSharp.dll")), Image.IdentityOf(released.Package.File(ImageOf(target))));

    [Fact]
    public void Assembly_InLib_IsWithoutMachineCode() => Assert.False(Image.HasMachineCode(released.Package.File("lib/net10.0/OpenRouterSharp.dll")));

    [Fact]
    public async Task Package_PackedTwice_HasTheSameBytesInEveryFile()
    {
        Requires.Git();
        var second = await released.Source.CloneAsync(Path.Combine(released.NewFolder("second-release"), "source-elsewhere"));
        var folder = Path.Combine(second.Folder, "packed");

        await released.PackAsync(second, folder);

        var again = new Package(folder, "OpenRouterSharp", released.Version);
        Assert.Equal(released.Package.Files, again.Files);
        Assert.All(released.Package.Files, name => Assert.True(released.Package.File(name).AsSpan().SequenceEqual(again.File(name)), $"{name} is another one."));
    }

    [Fact]
    public async Task Program_Portable_RunsOnTheImageOfThisMachine()
    {
        var program = await ChatProgram.BuildAsync(released, "ReleasedPortable", properties: string.Empty);

        var run = await program.RunAsync();

        Assert.EndsWith(Path.Combine("runtimes", Machines.Target, "lib", "net10.0", "OpenRouterSharp.dll"), run.Location, StringComparison.Ordinal);
        Assert.True(Image.HasMachineCode(await File.ReadAllBytesAsync(run.Location, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Program_ForThisMachine_HasTheImageAlone()
    {
        var program = await ChatProgram.BuildAsync(released, "ReleasedForMachine", $"<RuntimeIdentifier>{Machines.Target}</RuntimeIdentifier><SelfContained>false</SelfContained>");

        var run = await program.RunAsync();

        Assert.Equal([run.Location], Directory.EnumerateFiles(Path.GetDirectoryName(run.Location)!, "OpenRouterSharp.dll", SearchOption.AllDirectories));
        Assert.True(Image.HasMachineCode(await File.ReadAllBytesAsync(run.Location, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Program_TrimmedInASingleFile_CompletesAndStreams() =>
        await AskAsync("ReleasedSingleFile", "<TargetFramework>net10.0</TargetFramework><PublishTrimmed>true</PublishTrimmed><PublishSingleFile>true</PublishSingleFile>");

    [Fact]
    public async Task Program_Native_CompletesAndStreams()
    {
        Requires.Linker();
        await AskAsync("ReleasedNative", "<TargetFramework>net10.0</TargetFramework><PublishAot>true</PublishAot>");
    }

    private static string ImageOf(string target) => $"runtimes/{target}/lib/net10.0/OpenRouterSharp.dll";

    private async Task AskAsync(string name, string properties) =>
        await SmallProgram.AskAsync(await SmallProgram.PublishAsync(released, "WithOpenRouterSharp", name, properties, "OpenRouterSharp"));
}
