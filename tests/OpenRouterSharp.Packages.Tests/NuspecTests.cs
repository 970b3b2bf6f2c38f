using OpenRouterSharp.Packages.Tests.Tools;

namespace OpenRouterSharp.Packages.Tests;

/// <summary>What the packages say of themselves.</summary>
public sealed class NuspecTests(PackedPackages packages)
{
    public static TheoryData<string> Ids => [.. PackedPackages.Ids];

    private Package Of(string id) => packages.Of(id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Description_HasWhatAPageShows(string id)
    {
        var package = Of(id);

        Assert.Equal(id, package.Metadata("id")?.Value);
        Assert.Equal(packages.Version, package.Metadata("version")?.Value);
        Assert.Equal("OpenRouterSharp contributors", package.Metadata("authors")?.Value);
        Assert.Equal("icon.png", package.Metadata("icon")?.Value);
        Assert.Equal("README.md", package.Metadata("readme")?.Value);
        Assert.Equal("expression MIT", $"{package.Metadata("license")?.Attribute("type")?.Value} {package.Metadata("license")?.Value}");
        Assert.Contains("OpenRouter", package.Metadata("description")?.Value, StringComparison.Ordinal);
        Assert.Contains("openrouter", package.Metadata("tags")?.Value.Split(' ') ?? []);
    }

    [Fact]
    public void Dependencies_OfTheLibrary_AreThoseAllowed() => Assert.Equal(
        """
        net10.0: Microsoft.Extensions.AI.Abstractions Microsoft.Extensions.Http Polly.Core System.Threading.RateLimiting
        net8.0: Microsoft.Extensions.AI.Abstractions Microsoft.Extensions.Http Polly.Core System.Text.Json System.Threading.RateLimiting
        """.ReplaceLineEndings("\n"),
        Dependencies(packages.Library));

    [Fact]
    public void Dependencies_OfTheTestingPackage_AreTheLibraryAlone() => Assert.Equal(
        """
        net10.0: OpenRouterSharp
        net8.0: OpenRouterSharp
        """.ReplaceLineEndings("\n"),
        Dependencies(packages.Testing));

    [Fact]
    public void Dependencies_OfTheServersPackage_AreTheTestingPackageAlone() => Assert.Equal(
        """
        net10.0: OpenRouterSharp.Testing
        net8.0: OpenRouterSharp.Testing
        """.ReplaceLineEndings("\n"),
        Dependencies(packages.TestingServer));

    // It uses that package's internals.
    [Fact]
    public void Dependency_OnTheTestingPackage_IsOnExactlyTheSameVersion() =>
        Assert.All(
            packages.TestingServer.Nuspec.Descendants().Where(static element => element.Name.LocalName == "dependency"),
            dependency => Assert.Equal($"[{packages.Version}]", dependency.Attribute("version")?.Value));

    [Theory]
    [InlineData("OpenRouterSharp")]
    [InlineData("OpenRouterSharp.Testing")]
    public void FrameworkReferences_OfWhatNeedsNoServer_AreNone(string id) =>
        Assert.DoesNotContain(Of(id).Nuspec.Descendants(), static element => element.Name.LocalName is "frameworkReferences" or "frameworkReference");

    [Fact]
    public void FrameworkReferences_OfTheServersPackage_AreAspNetCoreForEachFramework() => Assert.Equal(
        ["net10.0: Microsoft.AspNetCore.App", "net8.0: Microsoft.AspNetCore.App"],
        packages.TestingServer.Nuspec.Descendants().Where(static element => element.Name.LocalName == "frameworkReference")
            .Select(static reference => $"{reference.Parent?.Attribute("targetFramework")?.Value}: {reference.Attribute("name")?.Value}"));

    [Fact]
    public void Dependency_OnTheLibrary_IsOnTheSameVersion() =>
        Assert.All(
            packages.Testing.Nuspec.Descendants().Where(static element => element.Name.LocalName == "dependency"),
            dependency => Assert.Equal(packages.Version, dependency.Attribute("version")?.Value));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Repository_IsThatOfTheSource_AtItsCommit(string id)
    {
        Requires.Git();

        var repository = Of(id).Metadata("repository");

        Assert.Equal("git", repository?.Attribute("type")?.Value);
        Assert.Equal(SourceCopy.Repository, repository?.Attribute("url")?.Value.Replace(".git", string.Empty, StringComparison.Ordinal));
        Assert.Equal(packages.Source.Commit, repository?.Attribute("commit")?.Value);
        Assert.Equal(SourceCopy.Repository, Of(id).Metadata("projectUrl")?.Value);
        Assert.Equal($"{SourceCopy.Repository}/blob/{packages.Source.Commit}/CHANGELOG.md", Of(id).Metadata("releaseNotes")?.Value);
    }

    private static string Dependencies(Package package) => string.Join('\n', package.Nuspec.Descendants()
        .Where(static element => element.Name.LocalName == "group" && element.Parent?.Name.LocalName == "dependencies")
        .Select(static group => $"{group.Attribute("targetFramework")?.Value}: {string.Join(' ', group.Elements().Select(static dependency => dependency.Attribute("id")?.Value))}"));
}
