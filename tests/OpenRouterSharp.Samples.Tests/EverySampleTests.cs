namespace OpenRouterSharp.Samples.Tests;

/// <summary>What holds for each sample.</summary>
public sealed class EverySampleTests
{
    private static readonly string[] _projects =
        [
            .. Directory.EnumerateFiles(Sample.Folder, "*.csproj", SearchOption.AllDirectories).Select(
                static path => Path.GetRelativePath(Sample.Folder, Path.GetDirectoryName(path)!).Replace('\\', '/')),
        ];

    public static TheoryData<string> Consoles =>
    [
        "TerminalChat", "ToolCalling", "StructuredOutput", "Agent", "ExtensionsAI", "ImagesAndFiles", "Resilience", "Batch", "ModelCatalog", "TestingYourApp/TicketDesk",
    ];

    [Theory]
    [MemberData(nameof(Consoles))]
    public async Task Help_OfASample_SaysWhatItIs(string sample)
    {
        var result = await Sample.RunAsync(sample, "--help");

        Assert.Equivalent(new { ExitCode = 0, Error = string.Empty }, result);
        Assert.Contains("OPENROUTER_API_KEY", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Consoles))]
    public async Task Arguments_OfASample_ThatItDoesNotKnowFail(string sample)
    {
        var result = await Sample.RunAsync(sample, "first", "--no-such-option");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--no-such-option", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_EachSample_IsInTheTable()
    {
        var readme = File.ReadAllText(Path.Combine(Sample.Folder, "README.md"));

        Assert.NotEmpty(_projects);
        Assert.DoesNotContain(_projects, project => !readme.Contains($"samples/{project}", StringComparison.Ordinal));
    }
}
