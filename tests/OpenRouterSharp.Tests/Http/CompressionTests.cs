using System.IO.Compression;
using System.Text;
using OpenRouterSharp.Http;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Http;

/// <summary>Compressed answers: asked for by hand, and read as they come.</summary>
public sealed class CompressionTests
{
    private static HttpResponseMessage Compressed(Stream body, string type, int status = 200, string encoding = "gzip")
    {
        var response = StubHandler.Response(status, type, body);
        response.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return response;
    }

    private static byte[] Gzip(string text)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }

    [Fact]
    public void Create_OwnClient_AsksForGzip()
    {
        using var client = HttpClientFactory.Create(new OpenRouterClientOptions());

        Assert.Equal("gzip", client.DefaultRequestHeaders.AcceptEncoding.ToString());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("x-gzip")]
    public async Task CompleteAsync_CompressedAnswer_IsRead(string encoding)
    {
        using var client = StubHandler.Sequence(() => Compressed(new MemoryStream(Gzip(Fixtures.Completion)), "application/json", encoding: encoding)).CreateClient();

        Assert.Equal("4", (await client.Chat.CompleteAsync(Fixtures.Request)).Text);
    }

    [Fact]
    public async Task CompleteAsync_CompressedError_IsRead()
    {
        using var client = StubHandler.Sequence(static () => Compressed(new MemoryStream(Gzip("""{"error":{"message":"No"}}""")), "application/json", 400)).CreateClient();

        Assert.Equal("No", (await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request))).Message);
    }

    [Fact]
    public async Task StreamAsync_FlushedEvent_IsHandedOverBeforeTheNextCame()
    {
        var first = Flushed(Fixtures.TextChunk);
        var pieces = new List<ReadOnlyMemory<byte>> { first };
        using var client = StubHandler.Sequence(() => Compressed(new ScriptedBody(pieces, ScriptedBody.End.Silent), "text/event-stream")).CreateClient();

        await using var chunks = client.Chat.StreamAsync(Fixtures.Request).GetAsyncEnumerator();

        Assert.True(await chunks.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Theory]
    [InlineData("gzip", "not gzip at all")]
    [InlineData("br", "whatever")]
    public async Task CompleteAsync_CompressionThatCannotBeRead_IsAnInvalidResponse(string encoding, string body)
    {
        using var client = StubHandler.Sequence(() => Compressed(new MemoryStream(Encoding.UTF8.GetBytes(body)), "application/json", encoding: encoding)).CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(ErrorKind.InvalidResponse, e.Kind);
        Assert.StartsWith("The response's compressed data is invalid: ", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", """{"error":{"message":"Too many.","code":429}}""", "Too many.")]
    [InlineData("text/event-stream", "data: {\"error\":{\"message\":\"Too many.\",\"code\":429}}\n\n", "Too many.")]
    [InlineData("text/html", "<html><title>Slow down</title></html>", "Slow down")]
    [InlineData("text/plain", "no healthy upstream", "no healthy upstream")]
    public async Task Call_LabelOfGzipOverPlainError_HasItsWords(string type, string body, string words)
    {
        foreach (var stream in (bool[])[false, true])
        {
            using var client = StubHandler.Sequence(() => Compressed(new MemoryStream(Encoding.UTF8.GetBytes(body)), type, 429)).CreateClient();

            var e = await Assert.ThrowsAsync<OpenRouterException>(() => stream ? client.Chat.StreamAsync(Fixtures.Request).ToListAsync() : client.Chat.CompleteAsync(Fixtures.Request));

            Assert.Equal(ErrorKind.RateLimitExceeded, e.Kind);
            Assert.Contains(words, e.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false, "application/json", "(zstd)")]
    [InlineData(true, "application/json", "(zstd)")]
    [InlineData(true, "text/event-stream", "(zstd)")]
    [InlineData(false, "application/json", """{"choices":[{"message":{"content":"plain"}}]}""")]
    [InlineData(true, "text/event-stream", "data: [DONE]\n\n")]
    [InlineData(false, "application/json", "{")]
    public async Task Call_LabelOfGzipOverOtherBytes_IsNamedOnce(bool stream, string type, string body)
    {
        var handler = StubHandler.Sequence(() => Compressed(new MemoryStream(Encoding.UTF8.GetBytes(body)), type));
        using var client = handler.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => stream ? client.Chat.StreamAsync(Fixtures.Request).ToListAsync() : client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(
            (ErrorKind.InvalidResponse, "The response's compressed data is invalid: the server declares gzip, but the data is not in that format.", 1),
            (e.Kind, e.Message, handler.Requests.Count));
    }

    [Fact]
    public async Task Call_LabelOfGzipOverOtherBytesOfAnError_HasTheStatus()
    {
        using var client = StubHandler.Sequence(static () => Compressed(new MemoryStream([0x28, 0xB5, 0x2F, 0xFD]), "application/json", 503)).CreateClient();

        Assert.Equal(ErrorKind.ProviderOverloaded, (await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request))).Kind);
    }

    [Fact]
    public async Task CompleteAsync_GzipCutOff_IsAnErrorOfTheResponse()
    {
        var body = Gzip(Fixtures.Completion)[..^40];
        using var client = StubHandler.Sequence(() => Compressed(new MemoryStream(body), "application/json")).CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(ErrorKind.InvalidResponse, e.Kind);
    }

    // What a server sends that flushes its compressor after an event, and goes on later.
    private static byte[] Flushed(string text)
    {
        var target = new MemoryStream();
        var gzip = new GZipStream(target, CompressionMode.Compress);
        gzip.Write(Encoding.UTF8.GetBytes(text));
        gzip.Flush();
        return target.ToArray();
    }
}
