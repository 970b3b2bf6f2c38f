using OpenRouterSharp.Files;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/files.md: each region stands there letter by letter, and runs here.</summary>
public sealed class FilesExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Upload()
    {
        using var client = _fake.CreateClient();
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "hello", TestContext.Current.CancellationToken);
        var output = TextWriter.Synchronized(new StringWriter());

        #region upload
        var progress = new Progress<long>(bytes => output.WriteLine($"{bytes} bytes sent"));
        var stored = await client.Files.UploadAsync(path, progress);
        #endregion

        File.Delete(path);
        Assert.Equal(("text/plain", 5L), (stored.MimeType, stored.SizeBytes));
    }

    [Fact]
    public async Task Bytes()
    {
        using var client = _fake.CreateClient();
        var body = new MemoryStream("%PDF-1.7"u8.ToArray());

        #region stream
        var stored = await client.Files.UploadAsync(new FileUpload(body, "invoice.pdf") { MediaType = "application/pdf" });
        #endregion

        Assert.Equal("application/pdf", (await client.Files.GetAsync(stored.Id!)).MimeType);
    }

    [Fact]
    public async Task Download()
    {
        using var client = _fake.CreateClient();
        using var target = new MemoryStream();

        #region download
        await foreach (var file in client.Files.ListAsync())
        {
            if (file.Downloadable == true)
            {
                await client.Files.DownloadAsync(file.Id!, target);
            }
        }
        #endregion

        Assert.Equal(38, target.Length);
    }

    [Fact]
    public async Task Read()
    {
        using var client = _fake.CreateClient();
        var id = "or_file_fake_report";

        #region read
        await using var content = await client.Files.DownloadAsync(id);
        using var reader = new StreamReader(content);
        var header = await reader.ReadLineAsync();
        #endregion

        Assert.Equal("model,cost", header);
    }
}
