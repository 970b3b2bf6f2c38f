using System.Net;
using System.Net.Sockets;
using System.Text;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>Bodies that are streamed: forms with files, and what a delegate writes.</summary>
public sealed class UploadTests
{
    private static MultipartBody Form(Stream file, IProgress<long>? progress = null) =>
        new([FormPart.Field("purpose", "naïve"), FormPart.File("file", "a\"b\r\n.txt", "text/plain", file)], "-boundary-", progress);

    [Fact]
    public async Task CallAsync_Multipart_SendsTheFormAndItsLength()
    {
        var progress = new Told();
        var handler = StubHandler.Json("[]");

        await Widgets.Api(handler).CallAsync(Widgets.Upload.Call() with { Body = Form(new MemoryStream("hello"u8.ToArray()), progress) }, Widgets.Text, default);

        var sent = handler.Requests[0];
        Assert.Equal(
            "---boundary-\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nnaïve\r\n"
            + "---boundary-\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b%0D%0A.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n"
            + "---boundary---\r\n",
            sent.Body);
        Assert.Equal(Encoding.UTF8.GetByteCount(sent.Body), sent.Message.Content!.Headers.ContentLength);
        Assert.Equal("multipart/form-data; boundary=-boundary-", sent.Message.Content.Headers.ContentType!.ToString());
        Assert.True(sent.Message.Headers.ExpectContinue);
        Assert.Equal([6, 11], progress.Sent);
    }

    [Fact]
    public async Task CallAsync_FileOfUnknownLength_IsSentWithoutOne()
    {
        var handler = StubHandler.Json("[]");

        await Widgets.Api(handler).CallAsync(Widgets.Upload.Call() with { Body = Form(ScriptedBody.Of("hello")) }, Widgets.Text, default);

        Assert.Contains("hello", handler.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallAsync_SeekableFile_IsSentAgainFromWhereItStood()
    {
        var file = new MemoryStream("head:tail"u8.ToArray()) { Position = 5 };
        var handler = TooManyThenFine();

        await Widgets.Api(handler).CallAsync(Widgets.Upload.Call() with { Body = Form(file) }, Widgets.Text, default);

        Assert.All(handler.Requests, static request => Assert.Contains("\r\n\r\ntail\r\n", request.Body, StringComparison.Ordinal));
        Assert.Equal(2, handler.Requests.Count);
    }

    [Fact]
    public async Task CallAsync_OneShotFile_IsNeverSentTwice()
    {
        var handler = TooManyThenFine();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() =>
            Widgets.Api(handler).CallAsync(Widgets.Upload.Call() with { Body = Form(ScriptedBody.Of("once")) }, Widgets.Text, default));

        Assert.Equal(429, e.StatusCode);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CallAsync_OneShotFileInAPipelineThatRetries_SaysWhy()
    {
        var handler = TooManyThenFine();
        var api = Widgets.Api(handler, static options => options.ResiliencePipeline = new Polly.ResiliencePipelineBuilder()
            .AddRetryOnce()
            .Build());

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => api.CallAsync(Widgets.Upload.Call() with { Body = Form(ScriptedBody.Of("once")) }, Widgets.Text, default));

        Assert.Equal("The request body can be sent only once because its source cannot be read again.", e.Message);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CallAsync_StreamedBody_IsWrittenAsItIsMade()
    {
        var handler = StubHandler.Json("[]");
        var body = new StreamedBody(
            static async (target, token) =>
            {
                await target.WriteAsync("{\"a\":"u8.ToArray(), token);
                await target.FlushAsync(token);
                await target.WriteAsync("1}"u8.ToArray(), token);
            },
            "application/json",
            isRepeatable: false);

        await Widgets.Api(handler).CallAsync(Widgets.Upload.Call() with { Body = body }, Widgets.Text, default);

        Assert.Equal("""{"a":1}""", handler.Requests[0].Body);
    }

    [Fact]
    public async Task CallAsync_SourceThrows_ReachesTheCallerAsItIs()
    {
        var thrown = new FormatException("row 7");
        using var server = new RawListener();
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var api = new ApiCaller(new OpenRouterClientOptions { ApiKey = StubHandler.TestKey, Endpoint = server.Endpoint }, http);
        var body = new StreamedBody((_, _) => throw thrown, "application/json", isRepeatable: true);

        Assert.Same(thrown, await Assert.ThrowsAsync<FormatException>(() => api.CallAsync(Widgets.Upload.Call() with { Body = body }, Widgets.Text, default)));
    }

    [Fact]
    public async Task CallAsync_LongUpload_DoesNotRunOutOfTime()
    {
        var time = new ManualTime();
        var handler = StubHandler.Json("[]");
        var body = new StreamedBody(
            async (target, token) =>
            {
                for (var i = 0; i < 3; i++)
                {
                    time.Advance(TimeSpan.FromHours(1));
                    await target.WriteAsync("x"u8.ToArray(), token);
                }
            },
            "text/plain",
            isRepeatable: false);

        await Widgets.Api(handler, options => options.TimeProvider = time).CallAsync(Widgets.Upload.Call() with { Body = body }, Widgets.Text, default);

        Assert.Equal("xxx", handler.Requests[0].Body);
    }

    private static StubHandler TooManyThenFine() => StubHandler.Sequence(
        static () => StubHandler.Response(429, "application/json", """{"error":{"message":"slow"}}"""),
        static () => StubHandler.Response(200, "application/json", "[]"));

    private sealed class Told : IProgress<long>
    {
        internal List<long> Sent { get; } = [];

        public void Report(long value) => Sent.Add(value);
    }

    private sealed class RawListener : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        internal RawListener() => _listener.Start();

        internal Uri Endpoint => new($"http://{_listener.LocalEndpoint}/");

        public void Dispose() => _listener.Dispose();
    }
}

internal static class PipelineExtensions
{
    internal static Polly.ResiliencePipelineBuilder AddRetryOnce(this Polly.ResiliencePipelineBuilder builder) =>
        Polly.RetryResiliencePipelineBuilderExtensions.AddRetry(builder, new Polly.Retry.RetryStrategyOptions { MaxRetryAttempts = 1, Delay = TimeSpan.Zero });
}
