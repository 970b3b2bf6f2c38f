namespace OpenRouterSharp.Samples.Tests;

public sealed class ModelCatalogTests
{
    [Fact]
    public async Task Run_NoArguments_ListsModelsByPriceAndAsksOnce()
    {
        var result = await Sample.RunAsync("ModelCatalog");

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("\tfree", result.Lines[0], StringComparison.Ordinal);
        Assert.Matches("the service was asked 1 time", result.Output);
    }

    [Fact]
    public async Task Run_Always_ChecksARequestAgainstTheCatalog() =>
        Assert.Contains("The model 'deepseek/deepseek-r1' always reasons", (await Sample.RunAsync("ModelCatalog")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Run_WithAContextThatNoModelHas_ListsNone() =>
        Assert.DoesNotContain("tokens\t", (await Sample.RunAsync("ModelCatalog", "--context", "100000000", "--tools")).Output, StringComparison.Ordinal);
}
