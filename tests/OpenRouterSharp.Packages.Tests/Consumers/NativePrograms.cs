using OpenRouterSharp.Packages.Tests.Tools;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>The small program as Native AOT makes it, with the library, with nothing but the framework, and with tools, each published once.</summary>
public sealed class NativePrograms(PackedPackages packages)
{
    // The map is beside the program: it changes nothing in it.
    private const string Properties = "<TargetFramework>net8.0</TargetFramework><PublishAot>true</PublishAot><IlcGenerateMapFile>true</IlcGenerateMapFile>";

    private Task<NativeProgram>? _library;
    private Task<NativeProgram>? _raw;
    private Task<NativeProgram>? _tools;

    internal Task<NativeProgram> LibraryAsync() => _library ??= PublishAsync("WithOpenRouterSharp", "OpenRouterSharp");

    /// <summary>Publishes the program over <see cref="HttpClient"/> and generated JSON, with the same package of System.Text.Json.</summary>
    internal Task<NativeProgram> RawAsync() => _raw ??= PublishAsync("WithHttpClient", "System.Text.Json");

    /// <summary>Publishes the program that runs tools and reads a typed answer.</summary>
    internal Task<NativeProgram> ToolsAsync() => _tools ??= PublishAsync("WithTools", "OpenRouterSharp");

    private async Task<NativeProgram> PublishAsync(string program, string reference)
    {
        Requires.Linker();
        return new(await SmallProgram.PublishAsync(packages, program, $"Native{program}", Properties, reference));
    }
}
