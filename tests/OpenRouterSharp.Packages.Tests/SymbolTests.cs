using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using OpenRouterSharp.Packages.Tests.Tools;

namespace OpenRouterSharp.Packages.Tests;

/// <summary>What a debugger needs to step into the library, and that a build can be repeated.</summary>
public sealed class SymbolTests(PackedPackages packages)
{
    // https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md#source-link-c-and-vb-compilers
    private static readonly Guid _sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static TheoryData<string, string> Assemblies => new(
        from id in PackedPackages.Ids
        from framework in new[] { "net10.0", "net8.0" }
        select (id, framework));

    private Package Of(string id) => packages.Of(id);

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Symbols_LeadToTheSourceOfThisCommit(string id, string framework)
    {
        Requires.Git();
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Of(id).SymbolFile($"lib/{framework}/{id}.pdb")));
        var reader = symbols.GetMetadataReader();

        var link = reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(reader.GetCustomDebugInformation)
            .Where(information => reader.GetGuid(information.Kind) == _sourceLink)
            .Select(information => Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value)))
            .SingleOrDefault();

        Assert.Contains($"https://raw.githubusercontent.com/example/OpenRouterSharp/{packages.Source.Commit}/*", link, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Symbols_BelongToTheAssembly(string id, string framework)
    {
        using var assembly = new PEReader(new MemoryStream(Of(id).File($"lib/{framework}/{id}.dll")));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Of(id).SymbolFile($"lib/{framework}/{id}.pdb")));

        var expected = assembly.ReadCodeViewDebugDirectoryData(assembly.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.CodeView)).Guid;

        Assert.Equal(expected, new BlobContentId(symbols.GetMetadataReader().DebugMetadataHeader!.Id).Guid);
    }

    [Fact]
    public async Task Assembly_BuiltInAnotherFolder_IsTheSameByteForByte()
    {
        Requires.Git();
        var second = await packages.Source.CloneAsync(Path.Combine(packages.NewFolder("second"), "source-elsewhere"));

        await Command.DotnetAsync(second.Folder, ["build", "src/OpenRouterSharp", "--framework", "net10.0", .. packages.BuildArguments]);

        Assert.Equal(packages.Library.File("lib/net10.0/OpenRouterSharp.dll"), await File.ReadAllBytesAsync(
            Path.Combine(second.Folder, "src", "OpenRouterSharp", "bin", "Release", "net10.0", "OpenRouterSharp.dll"), TestContext.Current.CancellationToken));
    }
}
