namespace OpenRouterSharp.Tests.Conventions;

/// <summary>Files stay small.</summary>
public sealed class SourceTests
{
    private const int LineLimit = 300;

    [Theory]
    [InlineData("OpenRouterSharp")]
    [InlineData("OpenRouterSharp.Testing")]
    public void Files_OfAPackage_StaySmall(string package) =>
        Assert.Empty(Library.Sources(package).Where(static source => source.Lines.Length > LineLimit).Select(static source => $"{source.Path}: {source.Lines.Length} lines"));
}
