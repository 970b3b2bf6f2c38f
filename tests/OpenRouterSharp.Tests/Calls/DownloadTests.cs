using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>Answers of bytes: handed out as they come, once it is known that they are no error.</summary>
public sealed class DownloadTests
{
    private static Task<AnswerStream> OpenAsync(HttpMessageHandler handler, Action<OpenRouterClientOptions>? configure = null, CancellationToken cancellationToken = default) =>
        Widgets.Api(handler, configure).OpenAsync(Widgets.Download.Call(null, "f"), cancellationToken);

    private static async Task<string> TextAsync(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    [Theory]
    [InlineData("application/octet-stream", "bytes")]
    [InlineData("text/event-stream", "data: 1\n\n")]
    [InlineData("application/json", """{"rows":[1,2]}""")]
    [InlineData("application/json", """[{"error":{"message":"data"}}]""")]
    [InlineData("application/json", "not JSON at all")]
    [InlineData("application/octet-stream", """{"error":{"message":"a file"}}""")]
    [InlineData(null, "")]
    public async Task OpenAsync_Bytes_AreHandedOverWhole(string? type, string body)
    {
        await using var stream = await OpenAsync(StubHandler.Body(body, type));

        Assert.Equal(type ?? string.Empty, stream.MediaType);
        Assert.Equal(body, await TextAsync(stream));
    }

    [Theory]
    [InlineData("application/json", """{"error":{"code":404,"message":"No such file"}}""")]
    [InlineData("application/problem+json; charset=utf-8", """ {"error":"No such file"}""")]
    [InlineData(null, """{"error":{"code":404,"message":"No such file"}}""")]
    public async Task OpenAsync_ErrorWithASuccessfulStatus_Throws(string? type, string body) =>
        Assert.Equal("No such file", (await Assert.ThrowsAsync<OpenRouterException>(() => OpenAsync(StubHandler.Body(body, type)))).Message);

    [Fact]
    public async Task OpenAsync_LargeJson_IsHandedOverWhole()
    {
        var body = $$$"""{"text":"{{{new string('x', 200_000)}}}","error":{"message":"of a row"}}""";
        await using var stream = await OpenAsync(StubHandler.Body(body, "application/json"));

        Assert.Equal(body, await TextAsync(stream));
    }

    [Fact]
    public async Task OpenAsync_AttemptFails_IsRetried()
    {
        var handler = StubHandler.Sequence(
            static () => StubHandler.Response(503, "application/json", """{"error":{"message":"No"}}"""),
            static () => StubHandler.Response(200, "application/octet-stream", "bytes"));
        await using var stream = await OpenAsync(handler);

        Assert.Equal(2, stream.Info.Attempts);
    }

    [Fact]
    public async Task ReadAsync_ConnectionBreaks_IsTheOneException()
    {
        await using var stream = await OpenAsync(StubHandler.Sequence(
            static () => StubHandler.Response(200, "application/octet-stream", ScriptedBody.Of("half", ScriptedBody.End.Broken))));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => TextAsync(stream));

        Assert.Equal(ErrorKind.StreamInterrupted, e.Kind);
    }

    [Fact]
    public async Task ReadAsync_Silence_IsATimeout()
    {
        var time = new ManualTime();
        var body = ScriptedBody.Of("half", ScriptedBody.End.Silent);
        await using var stream = await OpenAsync(StubHandler.Sequence(() => StubHandler.Response(200, "application/octet-stream", body)), options => options.TimeProvider = time);

        var reading = TextAsync(stream);
        time.Advance(new TimeoutOptions().Idle);

        Assert.Equal(ErrorKind.Timeout, (await Assert.ThrowsAsync<OpenRouterException>(() => reading)).Kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadAsync_Cancelled_EndsAtOnceWithTheToken(bool cancelsCall)
    {
        using var source = new CancellationTokenSource();
        var body = ScriptedBody.Of("half", ScriptedBody.End.Silent);
        await using var stream = await OpenAsync(
            StubHandler.Sequence(() => StubHandler.Response(200, "application/octet-stream", body)), cancellationToken: cancelsCall ? source.Token : default);
        var buffer = new byte[16];
        Assert.Equal(4, await stream.ReadAsync(buffer));

        var reading = stream.ReadAsync(buffer, cancelsCall ? default : source.Token).AsTask();
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(10)))).CancellationToken);
    }

    [Fact]
    public async Task Dispose_BeforeTheEnd_ClosesTheConnection()
    {
        var body = ScriptedBody.Of("half", ScriptedBody.End.Silent);
        var stream = await OpenAsync(StubHandler.Sequence(() => StubHandler.Response(200, "application/octet-stream", body)));

        await stream.DisposeAsync();

        await body.Disposed.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
