using System.Text;
using OpenRouterSharp.Files;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Files;

/// <summary>Downloads: the bytes as they are, what is an error, and a stream that owns its connection.</summary>
public sealed class FileDownloadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/octet-stream", "\0\u0001bytes")]
    [InlineData("application/json", """{"name":"a JSON file"}""")]
    [InlineData("application/json", """[{"error":"in a list"}]""")]
    [InlineData("application/json", """{"error":null,"rows":1}""")]
    [InlineData("application/json", "\"error\"")]
    [InlineData("application/json", "not JSON at all")]
    [InlineData("text/csv", "error,code")]
    [InlineData(null, "anything")]
    [InlineData("text/plain", "")]
    public async Task DownloadAsync_AFileOfAnyKind_IsHandedOverWhole(string? type, string body)
    {
        await using var stream = await StubHandler.Body(body, type).CreateClient().Files.DownloadAsync("f", cancellationToken: Token);

        using var reader = new StreamReader(stream);
        Assert.Equal(body, await reader.ReadToEndAsync(Token));
    }

    [Theory]
    [InlineData(200, """{"error":{"code":400,"message":"File is not downloadable"}}""")]
    [InlineData(400, """{"error":{"code":400,"message":"File is not downloadable"}}""")]
    public async Task DownloadAsync_AnError_IsThrownBeforeTheStream(int status, string body)
    {
        var e = await Assert.ThrowsAsync<OpenRouterException>(() => StubHandler.Json(body, status).CreateClient().Files.DownloadAsync("f", cancellationToken: Token));

        Assert.Equal("File is not downloadable", e.Message);
    }

    [Fact]
    public async Task DownloadAsync_ALargeFile_IsNotReadBeforeItIsAskedFor()
    {
        var body = new ScriptedBody([new byte[10], new byte[10]], ScriptedBody.End.Silent);
        var handler = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, "application/pdf", body)));

        await using var stream = await handler.CreateClient().Files.DownloadAsync("f", cancellationToken: Token);

        Assert.Equal(10, await stream.ReadAsync(new byte[100], Token));
    }

    [Fact]
    public async Task DownloadAsync_AStreamDisposedEarly_ClosesItsConnection()
    {
        var body = new ScriptedBody([new byte[10]], ScriptedBody.End.Silent);
        var handler = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, "application/pdf", body)));
        var stream = await handler.CreateClient().Files.DownloadAsync("f", cancellationToken: Token);

        await stream.DisposeAsync();

        await body.Disposed.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task DownloadAsync_ABrokenConnection_IsTheLibrarysException()
    {
        var body = new ScriptedBody([new byte[10]], ScriptedBody.End.Broken);
        var handler = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, "application/pdf", body)));

        await Assert.ThrowsAsync<OpenRouterException>(() => handler.CreateClient().Files.DownloadAsync("f", new MemoryStream(), cancellationToken: Token));
    }

    [Fact]
    public async Task DownloadAsync_IntoAStream_WritesAllAndTellsHowMuch()
    {
        using var target = new MemoryStream();
        var progress = new Told();
        var body = new ScriptedBody([Encoding.ASCII.GetBytes("hello "), Encoding.ASCII.GetBytes("world")]);
        var handler = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, "application/pdf", body)));

        var written = await handler.CreateClient().Files.DownloadAsync("f", target, progress, cancellationToken: Token);

        Assert.Equal((11, "hello world"), (written, Encoding.ASCII.GetString(target.ToArray())));
        Assert.Equal([6, 11], progress.Bytes);
    }

    [Fact]
    public async Task DownloadAsync_CancelledWhileReading_EndsWithItsToken()
    {
        using var source = new CancellationTokenSource();
        var body = new ScriptedBody([new byte[10]], ScriptedBody.End.Silent);
        var handler = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, "application/pdf", body)));
        var progress = new Told { Then = source.Cancel };

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => handler.CreateClient().Files.DownloadAsync("f", new MemoryStream(), progress, cancellationToken: source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
    }

    private sealed class Told : IProgress<long>
    {
        internal List<long> Bytes { get; } = [];

        internal Action? Then { get; init; }

        public void Report(long value)
        {
            Bytes.Add(value);
            Then?.Invoke();
        }
    }
}
