using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>What goes out for each verb, and what comes of each form of answer.</summary>
public sealed class CallTests
{
    [Fact]
    public async Task CallAsync_GetWithAQuery_SendsWhatWasAskedForAndNoBody()
    {
        var handler = StubHandler.Json("[]");
        var query = new Query().Add("q", "ä b&c").Add("limit", 50).Add("include", true).Add("price", 0.5m).Add("day", new DateOnly(2026, 1, 2))
            .Add("after", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1))).Add("kinds", ["a", "b"]).Add("none", (string?)null).Add("empty", []);

        await Widgets.Api(handler).CallAsync(Widgets.List.Call().With(query), Widgets.Text, default);

        var sent = handler.Requests[0].Message;
        Assert.Equal(
            "https://openrouter.ai/api/v1/widgets?q=%C3%A4%20b%26c&limit=50&include=true&price=0.5&day=2026-01-02&after=2026-01-02T02%3A04%3A05Z&kinds=a%2Cb",
            sent.RequestUri!.AbsoluteUri);
        Assert.Null(sent.Content);
        Assert.Equal(HttpMethod.Get, sent.Method);
    }

    [Theory]
    [InlineData("deepseek", "deepseek-r1:free", "deepseek/deepseek-r1:free")]
    [InlineData("~openai", "gpt-latest", "~openai/gpt-latest")]
    [InlineData("a/b", "c?d#e", "a%2Fb/c%3Fd%23e")]
    [InlineData("a\\b", "%2e%2e", "a%5Cb/%252e%252e")]
    [InlineData("ä", "b c", "%C3%A4/b%20c")]
    public async Task CallAsync_ValuesInThePath_StaySegments(string author, string slug, string expected)
    {
        var handler = StubHandler.Json("""{"data":{}}""");

        await Widgets.Api(handler).CallAsync(Widgets.Get.Call(null, author, slug), Widgets.Text, default);

        Assert.Equal($"https://openrouter.ai/api/v1/widgets/{expected}/parts", handler.Requests[0].Message.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public void Call_ValueThatWouldBeAPath_Throws(string value) => Assert.Throws<ArgumentException>(() => Widgets.Get.Call(null, "a", value));

    [Fact]
    public async Task CallAsync_Patch_SendsTheBodyAndOpensTheEnvelope()
    {
        var handler = StubHandler.Json("""{ "data" : {"limit":null} , "more":1}""");

        var answer = await Widgets.Api(handler).CallAsync(Widgets.Update.Call(null, "h") with { Body = Widgets.Json("""{"limit":null}""") }, Widgets.Text, default);

        var sent = handler.Requests[0];
        Assert.Equal("""{"limit":null}""", answer);
        Assert.Equal("""{"limit":null}""", sent.Body);
        Assert.Equal(HttpMethod.Patch, sent.Message.Method);
        Assert.Equal("Bearer " + StubHandler.TestKey, sent.Header("Authorization"));
        Assert.Equal("application/json", sent.Header("Accept"));
    }

    [Theory]
    [InlineData(200, """{"deleted":true}""")]
    [InlineData(200, "")]
    [InlineData(204, "")]
    [InlineData(200, "<html>")]
    public async Task CallAsync_Receipt_IsNoAnswer(int status, string body)
    {
        var handler = StubHandler.Json(body, status);

        await Widgets.Api(handler).CallAsync(Widgets.Delete.Call(null, "h"), default);

        Assert.Equal(HttpMethod.Delete, handler.Requests[0].Message.Method);
    }

    [Fact]
    public async Task CallAsync_ReceiptThatIsAnError_Throws()
    {
        var handler = StubHandler.Json("""{"error":{"code":404,"message":"No such widget"}}""");

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => Widgets.Api(handler).CallAsync(Widgets.Delete.Call(null, "h"), default));

        Assert.Equal("No such widget", e.Message);
        Assert.Equal(ErrorKind.NotFound, e.Kind);
    }

    [Theory]
    [InlineData("""{"id":"j","error":{"message":"The job failed"}}""")]
    [InlineData("""{"error":{"message":"The job failed"},"id":"j"}""")]
    [InlineData("""{"id":"j","error":null}""")]
    public async Task CallAsync_ErrorBesideWhatWasPromised_IsData(string body) =>
        Assert.Equal(body, await Widgets.Api(StubHandler.Json(body)).CallAsync(Widgets.Job.Call(null, "j"), Widgets.Text, default));

    [Theory]
    [InlineData("""{"error":{"message":"words"}}""", "words")]
    [InlineData("""{"error":"words"}""", "words")]
    [InlineData("""{"id":null,"error":{"message":"words"}}""", "words")]
    [InlineData("", "The response to 'widgets.job' is empty.")]
    [InlineData("\uFEFF \n", "The response to 'widgets.job' is empty.")]
    [InlineData("<html>", "The server responded with a web page (application/json) instead of JSON: '<html>'. Check Endpoint, and whether a proxy responded.")]
    [InlineData("{\"id\":\n tru}", "The response to 'widgets.job' cannot be read: it is not valid JSON (line 2, byte 5).")]
    public async Task CallAsync_BodyThatIsNoAnswer_Throws(string body, string expected)
    {
        var api = Widgets.Api(StubHandler.Json(body), static options => options.Retry.MaxRetries = 0);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => api.CallAsync(Widgets.Job.Call(null, "j"), Widgets.Text, default));

        Assert.Equal(expected, e.Message);
    }

    [Theory]
    [InlineData("""{"datum":1}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("[1]")]
    public async Task CallAsync_NoEnvelope_IsAnInvalidResponseThatShowsNoSecret(string body)
    {
        var e = await Assert.ThrowsAsync<OpenRouterException>(() => Widgets.Api(StubHandler.Json(body)).CallAsync(Widgets.Create.Call(), Widgets.Text, default));

        Assert.Equal("The response to 'widgets.create' has no 'data'.", e.Message);
        Assert.Equal(ErrorKind.InvalidResponse, e.Kind);
        Assert.Null(e.ResponseBody);
        Assert.True(e.MayHaveBeenDone);
    }

    [Fact]
    public async Task CallAsync_Options_AreSentAsHeaders()
    {
        var handler = StubHandler.Json("[]");
        var options = new CallOptions { SessionId = "s-1", ApiKey = "sk-or-another-key", Headers = new Dictionary<string, string> { ["X-A"] = "1" } };

        await Widgets.Api(handler).CallAsync(Widgets.List.Call(options), Widgets.Text, default);

        var sent = handler.Requests[0];
        Assert.Equal("s-1", sent.Header("x-session-id"));
        Assert.Equal("Bearer sk-or-another-key", sent.Header("Authorization"));
        Assert.Equal("1", sent.Header("X-A"));
    }

    [Fact]
    public async Task CallAsync_BodyWithASession_SendsNoHeader()
    {
        var handler = StubHandler.Json(Fixtures.Completion);
        using var client = handler.CreateClient();

        await client.Chat.CompleteAsync(Fixtures.Request with { SessionId = "body" }, new CallOptions { SessionId = "header" });

        Assert.Null(handler.Requests[0].Header("x-session-id"));
    }

    [Fact]
    public void CallAsync_ClosedCaller_Throws()
    {
        var api = Widgets.Api(StubHandler.Json("[]"));
        api.Close();

        Assert.Throws<ObjectDisposedException>(() => { _ = api.CallAsync(Widgets.List.Call(), Widgets.Text, default); });
    }

    [Fact]
    public async Task CallAsync_Cancelled_CarriesTheCallersToken()
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler(static async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            return null!;
        });
        var call = Widgets.Api(handler).CallAsync(Widgets.List.Call(), Widgets.Text, source.Token);

        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
    }
}
