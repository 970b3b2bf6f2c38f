namespace OpenRouterSharp.Tests.Conventions;

/// <summary>Files are about one thing, and lines can be read.</summary>
public sealed class SourceTests
{
    private const int LineLength = 200;
    private const int LongestFile = 300;
    private const int NinetiethPercentile = 160;
    private const int Median = 60;

    public static TheoryData<string> Packages => ["OpenRouterSharp", "OpenRouterSharp.Testing", "OpenRouterSharp.Testing.Server"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Files_OfAPackage_StaySmall(string package) =>
        Assert.Empty(Library.Sources(package).Where(static source => source.Lines.Length > LongestFile).Select(static source => $"{source.Path}: {source.Lines.Length} lines"));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Files_HalfOfAPackage_AreShort(string package) => Assert.InRange(LinesAt(package, 0.5), 1, Median);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Files_NineInTenOfAPackage_AreOfModestLength(string package) => Assert.InRange(LinesAt(package, 0.9), 1, NinetiethPercentile);

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("samples")]
    [InlineData("benchmarks")]
    public void Lines_OfSources_FitAScreen(string folder) => Assert.Empty(
        from source in Library.SourcesBelow(folder)
        from line in source.Lines.Select(static (text, index) => (Text: text, Number: index + 1))
        where line.Text.Length > LineLength
        select $"{folder}/{source.Path}({line.Number}): {line.Text.Length} columns");

    private static int LinesAt(string package, double share)
    {
        var lengths = Library.Sources(package).Select(static source => source.Lines.Length).Order().ToList();
        return lengths[(int)(share * (lengths.Count - 1))];
    }
}
