using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Failures;

/// <summary>Errors that users of other clients met, and could make nothing of. Each is named after what broke.</summary>
public sealed class RealWorldErrorTests
{
    private const string QuotaOfTheProvider = """
        {"error":{"message":"Provider returned error","code":429,"metadata":{"provider_name":"OpenAI","is_byok":true,
        "raw":"{\"error\":{\"message\":\"Your quota is used up.\",\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}"}}}
        """;

    private static StubHandler Answer(byte[] body, string contentType = "application/json", int status = 200) =>
        StubHandler.Sequence(() => StubHandler.Response(status, contentType, new MemoryStream(body)));

    private static async Task<OpenRouterException> FailAsync(StubHandler handler, int retries = 0)
    {
        using var client = handler.CreateClient(options =>
        {
            options.TimeProvider = new ManualTime { SkipsWaits = true };
            options.Retry = new RetryOptions { MaxRetries = retries };
        });
        return await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));
    }

    [Theory]
    [InlineData(QuotaOfTheProvider)]
    [InlineData("""{"error":{"message":"Pay first.","code":"insufficient_quota"}}""")]
    [InlineData("""{"error":{"message":"Pay first.","type":"insufficient_quota","code":429}}""")]
    [InlineData("""{"error":{"message":"Pay first.","code":429,"metadata":{"provider_code":"insufficient_quota"}}}""")]
    [InlineData("""{"error":{"code":429,"message":"{\"error\":{\"message\":\"Pay first.\",\"code\":\"insufficient_quota\"}}"}}""")]
    public async Task CompleteAsync_QuotaIsUsedUp_IsAskedOnce(string body)
    {
        var handler = Answer(Encoding.UTF8.GetBytes(body), status: 429);

        var e = await FailAsync(handler, retries: 2);

        Assert.False(e.IsTransient);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_QuotaOfTheProvider_IsToldInTheProvidersWords() =>
        Assert.Equal("Your quota is used up.", (await FailAsync(Answer(Encoding.UTF8.GetBytes(QuotaOfTheProvider), status: 429))).Message);

    [Fact]
    public async Task CompleteAsync_WordsOfAnotherServerAt200_AreTheMessage()
    {
        var e = await FailAsync(StubHandler.Json("""{"code":50003,"msg":"The account has debts.","data":null}"""));

        Assert.Equal(("The account has debts.", "50003"), (e.Message, e.Code));
    }

    [Fact]
    public async Task CompleteAsync_FlatErrorAt200_HasItsStatus()
    {
        var e = await FailAsync(StubHandler.Json("""{"object":"error","message":"Too many tools.","type":"BadRequest","code":400}"""));

        Assert.Equal(("Too many tools.", ErrorKind.InvalidRequest, 400), (e.Message, e.Kind, e.StatusCode));
    }

    [Theory]
    [InlineData("""{\"error\": {\"code\": 400, \"message\": \"The schema of a tool is too deep.\"}}""")]
    [InlineData("""[{\"loc\":[\"body\"],\"msg\":\"The schema of a tool is too deep.\"}]""")]
    [InlineData("""<!DOCTYPE html><html><title>The schema of a tool is too deep.</title></html>""")]
    public async Task CompleteAsync_MessageIsItselfJsonOrAPage_IsDugThrough(string message)
    {
        var e = await FailAsync(StubHandler.Json($$$"""{"error":{"code":400,"message":"{{{message}}}"}}""", 400));

        Assert.Equal("The schema of a tool is too deep.", e.Message);
    }

    [Theory]
    [InlineData("{ is where an object begins.")]
    [InlineData("<tool_call> is no name of a tool.")]
    public async Task CompleteAsync_MessageThatOnlyLooksLikeJsonOrAPage_IsKept(string message) =>
        Assert.Equal(message, (await FailAsync(StubHandler.Json($$$"""{"error":{"code":400,"message":"{{{message}}}"}}""", 400))).Message);

    [Fact]
    public async Task CompleteAsync_PageAt200_IsToldAsAPageWithItsTitle()
    {
        var e = await FailAsync(Answer("<!DOCTYPE html><html><head><title>Log in</title></head><body>Hello</body></html>"u8.ToArray(), "text/html"));

        Assert.Equal(ErrorKind.InvalidResponse, e.Kind);
        Assert.Equal("The server responded with a web page (text/html) instead of JSON: 'Log in'. Check Endpoint, and whether a proxy responded.", e.Message);
    }

    [Fact]
    public async Task CompleteAsync_EncodingThatWasNotAskedFor_IsNamedAndAskedOnce()
    {
        var handler = StubHandler.Sequence(() =>
        {
            var response = StubHandler.Response(200, "text/event-stream", new MemoryStream([0x28, 0xB5, 0x2F, 0xFD]));
            response.Content.Headers.TryAddWithoutValidation("Content-Encoding", "zstd");
            return response;
        });
        using var client = handler.CreateClient(static options => options.Retry = new RetryOptions());

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equal(ErrorKind.InvalidResponse, e.Kind);
        Assert.Contains("'zstd'", e.Message, StringComparison.Ordinal);
        Assert.Single(handler.Requests);
    }

    public static TheoryData<string> BrokenTexts => new()
    {
        """{"error":{"code":502,"message":"m","metadata":{"raw":[{"#":1}]}}}""",
        """{"error":{"code":502,"message":"m","metadata":{"raw":"#"}}}""",
        """{"error":{"code":502,"message":"m","metadata":{"#":"x"}}}""",
        """{"error":{"code":502,"message":"m","metadata":{"previous_errors":[{"code":"#"}]}}}""",
        """{"error":{"code":502,"message":"m","metadata":{"provider_name":"#"},"#":"#"}}""",
    };

    // A provider cut its text in the middle of a character.
    private static byte[] Cut(string body) => [.. Encoding.UTF8.GetBytes(body).Select(static octet => octet == (byte)'#' ? (byte)0xC5 : octet)];

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public async Task CompleteAsync_ErrorThatIsNotUtf8Throughout_IsThatError(string body)
    {
        var e = await FailAsync(Answer(Cut(body)));

        Assert.Equal((ErrorKind.ProviderUnavailable, 502, "m", true), (e.Kind, e.StatusCode, e.Message, e.IsTransient));
    }

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public async Task CompleteAsync_ErrorThatIsNotUtf8Throughout_CanBePrinted(string body)
    {
        var metadata = (await FailAsync(Answer(Cut(body)))).Metadata!.Value;

        Assert.DoesNotContain("\\u", metadata.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(metadata.GetRawText());
    }

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public async Task StreamAsync_ErrorThatIsNotUtf8BehindText_IsThatError(string body)
    {
        byte[] events = [.. Encoding.UTF8.GetBytes(Fixtures.TextChunk + "data: "), .. Cut(body), (byte)'\n', (byte)'\n'];
        using var client = StubHandler.Events(new MemoryStream(events)).CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equal((ErrorKind.ProviderUnavailable, "m"), (e.Kind, e.Message));
    }

    // Cut in the middle of a surrogate pair, and put into JSON by another program.
    [Theory]
    [InlineData("""{"error":{"code":502,"message":"Provider returned error","metadata":{"raw":"{\"message\":\"Cut \ud83d\"}"}}}""", "Cut \ufffd")]
    [InlineData("""{"error":{"code":502,"message":"Provider returned error","metadata":{"raw":"{\"message\":\"Cut \\ud83d\"}"}}}""", "Cut \ufffd")]
    [InlineData("""{"error":{"code":502,"message":"{\"message\":\"Cut \ud83d\"}"}}""", "Cut \ufffd")]
    [InlineData("""{"error":{"code":502,"message":"Cut \ud83d"}}""", "Cut \ufffd")]
    [InlineData("""{"object":"error","code":502,"message":"Cut \ud83d"}""", "Cut \ufffd")]
    public async Task Call_ErrorWithHalfOfASurrogatePair_IsThatError(string body, string message)
    {
        foreach (var status in (int[])[200, 502])
        {
            Assert.Equal((502, message), await FailAsync(StubHandler.Json(body, status)) is var e ? (e.StatusCode, e.Message) : default);
        }

        using var client = StubHandler.Events(Fixtures.TextChunk + $"data: {body}\n\n").CreateClient();
        var streamed = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());
        Assert.Equal((502, message), (streamed.StatusCode, streamed.Message));
    }

    [Theory]
    [InlineData("2", "30", 30)]
    [InlineData("30", "2", 30)]
    [InlineData("soon", "3", 3)]
    [InlineData("3", "-1", 3)]
    public async Task CompleteAsync_RetryAfterInTwoLines_IsTheLongest(string first, string second, int seconds)
    {
        var e = await FailAsync(StubHandler.Json("""{"error":{"code":429,"message":"m"}}""", 429, ("Retry-After", first), ("Retry-After", second)));

        Assert.Equal(TimeSpan.FromSeconds(seconds), e.RetryAfter);
    }

    [Fact]
    public async Task CompleteAsync_Failed_HandsOverTheHeaders()
    {
        var e = await FailAsync(StubHandler.Json("""{"error":{"code":500,"message":"m"}}""", 500, ("cf-ray", "8f-FRA")));

        Assert.Equal(("8f-FRA", "application/json"), (e.Headers["CF-Ray"], e.Headers["content-type"]));
    }

    [Fact]
    public async Task CompleteAsync_FailedInside200_HandsOverTheHeaders() =>
        Assert.Equal("8f-FRA", (await FailAsync(StubHandler.Json("""{"error":{"code":500,"message":"m"}}""", 200, ("cf-ray", "8f-FRA")))).Headers["cf-ray"]);

    [Fact]
    public async Task Headers_OfEndlessOnes_AreBounded()
    {
        var headers = Enumerable.Range(0, 500).Select(static number => ($"X-{number}", new string('x', 10_000))).ToArray();

        var e = await FailAsync(StubHandler.Json("{}", 500, headers));

        Assert.Equal(100, e.Headers.Count);
        Assert.All(e.Headers.Values, static value => Assert.InRange(value.Length, 0, 4097));
    }
}
