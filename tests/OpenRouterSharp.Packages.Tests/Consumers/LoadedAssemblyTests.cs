using OpenRouterSharp.Packages.Tests.Tools;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>What a program that only chats loads: each assembly costs about a hundredth of its start-up.</summary>
public sealed class LoadedAssemblyTests(PackedPackages packages)
{
    // System.Text.Encodings.Web comes with System.Text.Json; the rest is what HttpClient brings.
    private static readonly string[] _framework =
    [
        "Microsoft.Win32.Primitives",
        "System.Collections",
        "System.Collections.Concurrent",
        "System.Console",
        "System.Diagnostics.DiagnosticSource",
        "System.Diagnostics.Tracing",
        "System.Memory",
        "System.Net.Http",
        "System.Net.NameResolution",
        "System.Net.Primitives",
        "System.Net.Security",
        "System.Net.Sockets",
        "System.Numerics.Vectors",
        "System.Private.CoreLib",
        "System.Private.Uri",
        "System.Runtime",
        "System.Runtime.InteropServices",
        "System.Runtime.Intrinsics",
        "System.Security.Cryptography",
        "System.Text.Encoding.Extensions",
        "System.Text.Encodings.Web",
        "System.Text.Json",
        "System.Threading",
        "System.Threading.Thread",
        "System.Threading.ThreadPool",
    ];

    [Fact]
    public async Task Program_ThatOnlyChats_LoadsNoAssemblyThatItDoesNotNeed()
    {
        var program = await ChatProgram.BuildAsync(packages, "FreshChat", properties: string.Empty);

        var run = await program.RunAsync();

        Assert.Equal(["FreshChat", "OpenRouterSharp"], run.Assemblies.Except(_framework));
    }
}
