using System.Text;
using OpenRouterSharp.Files;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Files;

/// <summary>The calls of files, byte for byte, and what is made of the responses.</summary>
public sealed class FilesWireTests
{
    private const string File = """
        {"id":"or_file_1","type":"file","filename":"document.pdf","mime_type":"application/pdf","size_bytes":1024000,"created_at":"2025-01-01T00:00:00Z","downloadable":false,"tomorrow":[1.0]}
        """;

    public static TheoryData<FileListOptions?, string> Lists => new()
    {
        { null, "files" },
        { new FileListOptions { PageSize = 1000 }, "files?limit=1000" },
        { new FileListOptions { PageSize = 1, WorkspaceId = "a&b" }, "files?workspace_id=a%26b&limit=1" },
    };

    public static TheoryData<string, Action> Refusals => new()
    {
        { "PageSize", static () => _ = new FileListOptions { PageSize = 0 } },
        { "PageSize", static () => _ = new FileListOptions { PageSize = 1001 } },
        { "WorkspaceId", static () => _ = new FileListOptions { WorkspaceId = "" } },
        { "content", static () => _ = new FileUpload(null!, "a") },
        { "content", static () => _ = new FileUpload(Closed(), "a") },
        { "fileName", static () => _ = new FileUpload(new MemoryStream(), " ") },
        { "fileName", static () => _ = new FileUpload(new MemoryStream(), "a\0.txt") },
        { "MediaType", static () => _ = new FileUpload(new MemoryStream(), "a") { MediaType = "pdf\r\nX: y" } },
        { "WorkspaceId", static () => _ = new FileUpload(new MemoryStream(), "a") { WorkspaceId = " " } },
        { "upload", static () => _ = Client(File).UploadAsync((FileUpload)null!) },
        { "upload", static () => _ = Client(File).UploadAsync(new FileUpload(new MemoryStream(), "empty.txt")) },
        { "upload", static () => _ = Client(File).UploadAsync(new FileUpload(new MemoryStream("abc"u8.ToArray()) { Position = 3 }, "read.txt")) },
        { "upload", static () => _ = Client(File).UploadAsync(new FileUpload(new LongStream((100L * 1024 * 1024) + 1), "long.txt")) },
        { "path", static () => _ = Client(File).UploadAsync("") },
        { "id", static () => _ = Client(File).GetAsync("..") },
        { "id", static () => _ = Client(File).DeleteAsync(" ") },
        { "id", static () => _ = Client(File).DownloadAsync(".") },
        { "target", static () => _ = Client(File).DownloadAsync("f", Closed()) },
        { "target", static () => _ = Client(File).DownloadAsync("f", (Stream)null!) },
    };

    [Fact]
    public async Task UploadAsync_AFile_IsAFormWithItsLength()
    {
        var handler = StubHandler.Json(File);

        await handler.CreateClient().Files.UploadAsync(new FileUpload(new MemoryStream("hello"u8.ToArray()), "a\"ä.txt") { MediaType = "text/plain", WorkspaceId = "w 1" });

        var sent = Assert.Single(handler.Requests);
        var boundary = sent.Message.Content!.Headers.ContentType!.Parameters.Single().Value!;
        Assert.Equal("https://openrouter.ai/api/v1/files?workspace_id=w%201", sent.Message.RequestUri!.AbsoluteUri);
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22ä.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--{boundary}--\r\n", sent.Body);
        Assert.Equal(Encoding.UTF8.GetByteCount(sent.Body), sent.Message.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task UploadAsync_AStreamOfUnknownLength_IsStreamedWithoutOne()
    {
        var handler = StubHandler.Json(File);

        await handler.CreateClient().Files.UploadAsync(new FileUpload(ScriptedBody.Of("hello"), "a.txt"));

        Assert.Contains("\r\n\r\nhello\r\n", handler.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UploadAsync_AFile_ReportsItsProgress()
    {
        var progress = new Told();

        await StubHandler.Json(File).CreateClient().Files.UploadAsync(new FileUpload(new MemoryStream(new byte[100_000]), "a.bin"), progress);

        Assert.Equal([65_536, 100_000], progress.Bytes);
    }

    [Fact]
    public async Task UploadAsync_AStreamThatCanSeek_IsSentAgainAfter429()
    {
        var handler = TooManyThenFine();

        await Retrying(handler).UploadAsync(new FileUpload(new MemoryStream("head:tail"u8.ToArray()) { Position = 5 }, "a.txt"));

        Assert.Equal(2, handler.Requests.Count(static request => request.Body.Contains("\r\n\r\ntail\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task UploadAsync_AOneShotStream_IsNeverSentTwice()
    {
        var handler = TooManyThenFine();

        await Assert.ThrowsAsync<OpenRouterException>(() => Retrying(handler).UploadAsync(new FileUpload(ScriptedBody.Of("hello"), "a.txt")));

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task UploadAsync_AFileOfTheDisk_HasItsName()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await System.IO.File.WriteAllTextAsync(path, "of the disk", TestContext.Current.CancellationToken);
        var handler = StubHandler.Json(File);

        await handler.CreateClient().Files.UploadAsync(path);

        System.IO.File.Delete(path);
        Assert.Contains($"filename=\"{Path.GetFileName(path)}\"\r\nContent-Type: application/octet-stream\r\n\r\nof the disk\r\n", handler.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UploadAsync_AFile_LeavesTheStreamOpen()
    {
        using var content = new MemoryStream("hello"u8.ToArray());

        await Client(File).UploadAsync(new FileUpload(content, "a.txt"));

        Assert.True(content.CanRead);
    }

    [Fact]
    public void File_EveryMember_IsKept() => Assert.Equal(
        (1_024_000L, "document.pdf", "application/pdf", false), WireAssert.IsKept<StoredFile>(File) is var file ? (file.SizeBytes, file.FileName, file.MimeType, file.Downloadable) : default);

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task ListAsync_Options_AreTheQuery(FileListOptions? options, string expected)
    {
        var handler = StubHandler.Json("""{"data":[],"has_more":false,"cursor":null}""");

        await handler.CreateClient().Files.ListAsync(options).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, handler.Requests[0].Message.RequestUri!.AbsoluteUri["https://openrouter.ai/api/v1/".Length..]);
    }

    [Fact]
    public async Task ListAsync_ThreePages_FollowsTheCursor()
    {
        var handler = StubHandler.Sequence(Page("""[{"id":"1"},{"id":"2"}]""", "\"c/1\""), Page("""[{"id":"3"}]""", "\"c2\""), Page("[]", "null"));

        var ids = await handler.CreateClient().Files.ListAsync(new FileListOptions { PageSize = 2 }).Select(static file => file.Id).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["1", "2", "3"], ids);
        Assert.Equal(["?limit=2", "?limit=2&cursor=c%2F1", "?limit=2&cursor=c2"], handler.Requests.Select(static request => request.Message.RequestUri!.Query));
    }

    [Fact]
    public async Task ListAsync_TheFirstFile_CostsOneRequest()
    {
        var handler = StubHandler.Sequence(Page("""[{"id":"1"}]""", "\"c1\""));

        await handler.CreateClient().Files.ListAsync().FirstAsync(TestContext.Current.CancellationToken);

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task ListAsync_TheSameCursorTwice_IsAnInvalidResponse() => Assert.Equal(
        ErrorKind.InvalidResponse,
        (await Assert.ThrowsAsync<OpenRouterException>(
            async () => await StubHandler.Sequence(Page("""[{"id":"1"}]""", "\"c\"")).CreateClient().Files.ListAsync().ToListAsync(TestContext.Current.CancellationToken))).Kind);

    [Fact]
    public async Task GetAsync_AWorkspace_IsTheQuery()
    {
        var handler = StubHandler.Json(File);

        await handler.CreateClient().Files.GetAsync("f/1", "w&1");

        Assert.Equal("https://openrouter.ai/api/v1/files/f%2F1?workspace_id=w%261", handler.Requests[0].Message.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Argument_ThatCannotWork_IsNamed(string parameter, Action action) => Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(action).ParamName);

    internal static Func<HttpResponseMessage> Page(string data, string cursor) => () =>
        StubHandler.Response(200, "application/json", $$"""{"data":{{data}},"has_more":{{(cursor == "null" ? "false" : "true")}},"cursor":{{cursor}},"last_id":"x"}""");

    private static MemoryStream Closed()
    {
        var stream = new MemoryStream();
        stream.Dispose();
        return stream;
    }

    private static IFilesClient Client(string answer) => StubHandler.Json(answer).CreateClient().Files;

    private static StubHandler TooManyThenFine() => StubHandler.Sequence(
        static () => StubHandler.Response(429, "application/json", """{"error":{"message":"Slow down"}}"""), static () => StubHandler.Response(200, "application/json", File));

    private static IFilesClient Retrying(StubHandler handler) => handler.CreateClient(static options =>
    {
        options.Retry = new RetryOptions { MaxRetries = 2 };
        options.UseClock(new ManualTime { SkipsWaits = true });
    }).Files;

    private sealed class Told : IProgress<long>
    {
        internal List<long> Bytes { get; } = [];

        public void Report(long value) => Bytes.Add(value);
    }

    private sealed class LongStream(long length) : MemoryStream
    {
        public override long Length => length;
    }
}
