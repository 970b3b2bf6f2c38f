namespace OpenRouterSharp.Samples.Tests;

public sealed class ImagesAndFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task Run_PicturesAndPdf_ReachTheModelAndThePdfIsParsedOnce()
    {
        var result = await Sample.RunAsync("ImagesAndFiles", "--output", Path.Combine(_folder.FullName, "square"), "--image-url", "https://example.test/a.png");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Picture 1: a chart of three bars, the middle one highest (image/png). Picture 2: whatever is at example.test", result.Output, StringComparison.Ordinal);
        Assert.Contains("What is the total? The total is 42.50 EUR.", result.Output, StringComparison.Ordinal);
        Assert.Contains("And when is it due? It is due on 30 April 2026.", result.Output, StringComparison.Ordinal);
        Assert.Single(result.Lines, static line => line.StartsWith("[parsed invoice.pdf", StringComparison.Ordinal));
        Assert.Equal([0x89, .. "PNG"u8], (await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "square.png"), TestContext.Current.CancellationToken)).Take(4));
    }

    [Fact]
    public async Task Run_NothingPainted_FailsInWords()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Text("I only write.")), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("ImagesAndFiles", server, "--output", Path.Combine(_folder.FullName, "square"));

        var result = await sample.EndAsync();

        Assert.Equivalent(new { ExitCode = 1, Error = "The model painted nothing that can be saved. It says: I only write.\n" }, result);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
