using System.Buffers.Binary;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenRouterSharp.Packages.Tests.Tools;

namespace OpenRouterSharp.Packages.Tests;

/// <summary>What is in the packages.</summary>
public sealed partial class ContentTests(PackedPackages packages)
{
    public static TheoryData<string> Ids => NuspecTests.Ids;

    private Package Of(string id) => packages.Of(id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Files_AreTheAssembliesWithTheirDocumentation_AndNoOthers(string id) => Assert.Equal(
        [
            $"{id}.nuspec",
            "README.md",
            "icon.png",
            $"lib/net10.0/{id}.dll",
            $"lib/net10.0/{id}.xml",
            $"lib/net8.0/{id}.dll",
            $"lib/net8.0/{id}.xml",
        ],
        Of(id).Files);

    [Theory]
    [MemberData(nameof(Ids))]
    public void SymbolFiles_AreThoseOfBothAssemblies(string id) =>
        Assert.Equal([$"{id}.nuspec", $"lib/net10.0/{id}.pdb", $"lib/net8.0/{id}.pdb"], Of(id).SymbolFiles);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Documentation_DescribesTheAssembly(string id)
    {
        var documentation = XElement.Parse(Of(id).TextFile($"lib/net8.0/{id}.xml"));

        Assert.Equal(id, documentation.Element("assembly")?.Element("name")?.Value);
        Assert.NotEmpty(documentation.Descendants("summary"));
    }

    [Fact]
    public void Icon_IsAPngOf128By128()
    {
        ReadOnlySpan<byte> icon = packages.Library.File("icon.png");

        Assert.True(icon[1..4].SequenceEqual("PNG"u8));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[16..]));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[20..]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Readme_LinksToWholeAddressesAlone(string id)
    {
        var relative = Link().Matches(Of(id).TextFile("README.md")).Select(static match => match.Groups["to"].Value).Where(static to => !to.StartsWith("https://", StringComparison.Ordinal));

        Assert.Empty(relative);
    }

    [Fact]
    public void Readme_LinksOfTheRepository_LeadToThisCommit()
    {
        Requires.Git();

        Assert.Contains($"({SourceCopy.Repository}/blob/{packages.Source.Commit}/CHANGELOG.md)", packages.Library.TextFile("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Readme_OfAPackage_IsItsOwn(string id) => Assert.StartsWith($"# {id}\n", Of(id).TextFile("README.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();
}
