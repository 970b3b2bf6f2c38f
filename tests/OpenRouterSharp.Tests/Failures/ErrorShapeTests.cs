using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Failures;

/// <summary>Every shape in which the service, a provider or a proxy reports an error, verbatim.</summary>
public sealed class ErrorShapeTests
{
    private static async Task<OpenRouterException> FailAsync(string body, int status = 200, string? contentType = "application/json", params (string Name, string Value)[] headers)
    {
        using var client = StubHandler.Body(body, contentType, status, headers).CreateClient();
        return await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));
    }

    [Theory]
    [InlineData(400, "invalid_request", false)]
    [InlineData(401, "authentication", false)]
    [InlineData(402, "payment_required", false)]
    [InlineData(403, "permission_denied", false)]
    [InlineData(404, "not_found", false)]
    [InlineData(408, "timeout", true)]
    [InlineData(409, "invalid_request", false)]
    [InlineData(412, "precondition_failed", false)]
    [InlineData(413, "payload_too_large", false)]
    [InlineData(422, "unprocessable", false)]
    [InlineData(429, "rate_limit_exceeded", true)]
    [InlineData(500, "server", true)]
    [InlineData(501, "server", false)]
    [InlineData(502, "provider_unavailable", true)]
    [InlineData(503, "provider_overloaded", true)]
    [InlineData(504, "timeout", true)]
    [InlineData(524, "timeout", true)]
    [InlineData(529, "provider_overloaded", true)]
    public async Task CompleteAsync_StatusWithoutType_KindAndTransienceFollowFromTheStatus(int status, string kind, bool isTransient)
    {
        var e = await FailAsync($$$"""{"error":{"code":{{{status}}},"message":"No."}}""", status);

        Assert.Equivalent(new { Kind = new ErrorKind(kind), StatusCode = status, IsTransient = isTransient, Message = "No." }, e);
    }

    [Fact]
    public async Task CompleteAsync_TypedProviderError_HasTypeAndProviderCode()
    {
        var e = await FailAsync(
            """{"error":{"code":502,"message":"Upstream gave no usable answer","metadata":{"provider_code":"E_EMPTY","error_type":"provider_unavailable"}},"user_id":"user_x"}""",
            502);

        Assert.Equivalent(new { Kind = ErrorKind.ProviderUnavailable, ErrorType = ErrorKind.ProviderUnavailable, ProviderCode = "E_EMPTY", Code = "502" }, e);
        Assert.Equal("E_EMPTY", e.Metadata!.Value.GetProperty("provider_code").GetString());
    }

    [Fact]
    public async Task CompleteAsync_TypeOfTomorrow_IsKeptAsTheKind()
    {
        var e = await FailAsync("""{"error":{"code":400,"message":"x","metadata":{"error_type":"moon_phase_wrong"}}}""", 400);

        Assert.Equal("moon_phase_wrong", e.Kind.Value);
    }

    [Fact]
    public async Task CompleteAsync_AvailabilityError_HasStatusTypeAndAvailabilityWithoutACode()
    {
        var e = await FailAsync("""
            { "error": { "http_status": 503, "error_type": "provider_overloaded", "message": "Nobody could serve this just now.",
                "availability": { "docs_url": "https://ex.test/#temporarily_unavailable", "code": "temporarily_unavailable", "requested_models": ["deepseek/deepseek-r1-0528"],
                                  "retryable": true, "retry_after": 12, "affected_providers": ["deepinfra", "novita"], "fallback_models": ["deepseek/deepseek-chat-v3.1"] },
                "metadata": { "previous_errors": [ { "status": 504, "provider": "deepinfra", "code": "timeout" } ] } } }
            """);

        Assert.Equivalent(new { Kind = ErrorKind.ProviderOverloaded, StatusCode = 503, Code = (string?)null, IsTransient = true, RetryAfter = TimeSpan.FromSeconds(12) }, e);
        Assert.Equal(AvailabilityCode.TemporarilyUnavailable, e.Availability!.Code);
        Assert.Equal(["deepseek/deepseek-chat-v3.1"], e.Availability.FallbackModels!);
        Assert.Equal(new PreviousError { Provider = "deepinfra", Code = "timeout", Status = 504 }, Assert.Single(e.PreviousErrors));
    }

    [Fact]
    public async Task CompleteAsync_AvailabilityNotRetryable_IsNotTransientWhateverTheStatus()
    {
        var e = await FailAsync("""{"error":{"code":503,"message":"x","availability":{"code":"no_endpoints","retryable":false,"requested_models":["m"],"docs_url":"d"}}}""", 503);

        Assert.False(e.IsTransient);
    }

    [Fact]
    public async Task CompleteAsync_Moderation_HasReasonsAndInput()
    {
        var e = await FailAsync(
            """{"error":{"code":403,"message":"flagged","metadata":{"reasons":["violence"],"flagged_input":"abc...xyz","provider_name":"OpenAI","model_slug":"openai/gpt-5.2"}}}""",
            403);

        Assert.Equal(["violence"], e.Moderation!.Reasons);
        Assert.Equivalent(
            new { FlaggedInput = "abc...xyz", ProviderName = "OpenAI", ModelSlug = "openai/gpt-5.2" },
            new { e.Moderation.FlaggedInput, e.Moderation.ProviderName, e.Moderation.ModelSlug });
    }

    [Fact]
    public async Task CompleteAsync_Guardrail_HasPatterns()
    {
        var e = await FailAsync("""{"error":{"code":403,"message":"blocked","metadata":{"patterns":["secret-\\d+"]}}}""", 403);

        Assert.Equal([@"secret-\d+"], e.Moderation!.Patterns);
    }

    [Theory]
    [InlineData("""{"error":{"message":"upstream reset"}}""")]
    [InlineData(""" "{\"error\":{\"message\":\"upstream reset\"}}" """)]
    [InlineData(""" "upstream reset" """)]
    [InlineData("""{"detail":"upstream reset"}""")]
    [InlineData("""{"details":[{"msg":"upstream reset"}]}""")]
    [InlineData("""{"error":"{\"error\":{\"message\":\"upstream reset\"}}"}""")]
    public async Task CompleteAsync_ProviderReturnedError_IsDugThroughToTheProvidersWords(string raw)
    {
        var e = await FailAsync($$$$"""{"error":{"code":400,"message":"Provider returned error","metadata":{"raw":{{{{raw}}}},"provider_name":"DeepSeek"}}}""", 400);

        Assert.Equivalent(new { Message = "upstream reset", ProviderName = "DeepSeek" }, e);
    }

    [Fact]
    public async Task CompleteAsync_ServersOwnWordsBesideRaw_AreKept()
    {
        var e = await FailAsync("""{"error":{"code":400,"message":"Context too long","metadata":{"raw":"{\"message\":\"other\"}"}}}""", 400);

        Assert.Equivalent(new { Message = "Context too long", RawProviderMessage = "{\"message\":\"other\"}" }, e);
    }

    [Fact]
    public async Task CompleteAsync_LongMessage_IsBounded()
    {
        var e = await FailAsync($$$$"""{"error":{"code":400,"message":"{{{{new string('x', 100_000)}}}}","metadata":{"raw":"{{{{new string('y', 100_000)}}}}"}}}""", 400);

        Assert.InRange(e.Message.Length, 4000, 5000);
        Assert.InRange(e.RawProviderMessage!.Length, 4000, 5000);
    }

    [Theory]
    [InlineData("""{"code":"server_error","message":"gone"}""", "server_error", "server", true)]
    [InlineData("""{"code":"502","message":"gone"}""", "502", "provider_unavailable", true)]
    [InlineData("""{"code":null,"message":"gone"}""", null, "unmapped", false)]
    [InlineData("""{"message":"gone"}""", null, "unmapped", false)]
    [InlineData("""{"code":429.0,"message":"gone"}""", "429.0", "rate_limit_exceeded", true)]
    [InlineData(""" "gone" """, null, "unmapped", false)]
    public async Task CompleteAsync_ErrorInsideA200_IsTheSameException(string error, string? code, string kind, bool isTransient)
    {
        var e = await FailAsync($$"""{"error":{{error}},"user_id":"user_1"}""");

        Assert.Equivalent(new { Code = code, Kind = new ErrorKind(kind), IsTransient = isTransient, Message = "gone" }, e);
    }

    [Fact]
    public async Task CompleteAsync_ErrorWithEmptyChoices_Throws()
    {
        var e = await FailAsync("""{"id":"gen-9","choices":[],"error":{"code":500,"message":"x"}}""");

        Assert.Equivalent(new { Kind = ErrorKind.Server, GenerationId = "gen-9" }, e);
        Assert.Null(e.Partial);
    }

    [Fact]
    public async Task CompleteAsync_ErrorInAChoice_ThrowsAndHandsOverTheText()
    {
        var e = await FailAsync(
            """{"id":"gen-c","object":"chat.completion","created":1,"model":"m","provider":"P","choices":[{"index":0,"message":"""
                + """{"role":"assistant","content":"part"},"finish_reason":"error","error":{"code":502,"message":"cut"}}]}""");

        Assert.Equivalent(
            new { Message = "cut", StatusCode = 502, Text = "part", ProviderName = "P", GenerationId = "gen-c" },
            new { e.Message, e.StatusCode, e.Partial!.Text, e.ProviderName, e.GenerationId });
    }

    [Fact]
    public async Task CompleteAsync_FinishReasonErrorWithoutWords_Throws()
    {
        var e = await FailAsync("""{"id":"gen-c","model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"part"},"finish_reason":"error"}]}""");

        Assert.Equivalent(new { Kind = ErrorKind.Unmapped, Text = "part" }, new { e.Kind, e.Partial!.Text });
    }

    [Fact]
    public async Task CompleteAsync_RateLimit_HasHeadersInMillisecondsAndSource()
    {
        var e = await FailAsync(
            """
            {"error":{"code":429,"message":"Rate limit exceeded: free-models-per-min","metadata":{
              "headers":{"X-RateLimit-Limit":"20","X-RateLimit-Remaining":"0","X-RateLimit-Reset":"1764000060000"},
              "limit_source":"upstream_provider_shared_pool","remedy_hint":"Add a key."}}}
            """,
            429);

        Assert.Equal(
            new RateLimitDetails { Limit = 20, Remaining = 0, Reset = DateTimeOffset.FromUnixTimeSeconds(1764000060), LimitSource = "upstream_provider_shared_pool", RemedyHint = "Add a key." },
            e.RateLimit);
        Assert.True(e.IsTransient);
    }

    [Theory]
    [InlineData("""{"error":{"code":429,"message":"Rate limit exceeded: free-models-per-day"}}""")]
    [InlineData("""{"error":{"code":429,"message":"Rate limit exceeded: free-models-per-day-high-balance"}}""")]
    [InlineData("""{"error":{"code":429,"message":"x","metadata":{"limit_source":"openrouter_free_tier_daily"}}}""")]
    public async Task CompleteAsync_DailyCap_IsNotTransient(string body) => Assert.False((await FailAsync(body, 429)).IsTransient);

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("retry-after-ms", "1500", 1.5)]
    [InlineData("Retry-After", "0.25", 0.25)]
    [InlineData("Retry-After", "5, 5", 5)]
    [InlineData("Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT", 0)]
    public async Task CompleteAsync_RetryAfter_IsReadInEverySpelling(string name, string value, double seconds)
    {
        var e = await FailAsync("""{"error":{"code":429,"message":"x"}}""", 429, headers: (name, value));

        Assert.Equal(TimeSpan.FromSeconds(seconds), e.RetryAfter);
    }

    [Fact]
    public async Task CompleteAsync_RetryAfterAsDate_IsTheTimeUntilThen()
    {
        using var client = StubHandler.Body("""{"error":{"code":503,"message":"x"}}""", "application/json", 503, ("Retry-After", "Thu, 01 Jan 2026 00:00:30 GMT"))
            .CreateClient(static options => options.TimeProvider = new ManualTime());

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(TimeSpan.FromSeconds(30), e.RetryAfter);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("NaN")]
    [InlineData("")]
    public async Task CompleteAsync_RetryAfterThatIsNoTime_IsNotThere(string value) =>
        Assert.Null((await FailAsync("""{"error":{"code":503,"message":"x"}}""", 503, headers: ("Retry-After", value))).RetryAfter);

    [Theory]
    [InlineData("true", 400, true)]
    [InlineData("false", 503, false)]
    public async Task CompleteAsync_ShouldRetryHeader_DecidesOverTheStatus(string value, int status, bool expected) =>
        Assert.Equal(expected, (await FailAsync("""{"error":{"message":"x"}}""", status, headers: ("x-should-retry", value))).IsTransient);

    [Fact]
    public async Task CompleteAsync_HtmlOfAProxy_SaysSoWithTheTitle()
    {
        var e = await FailAsync("<!DOCTYPE html><html><head><title>502 Bad\n Gateway &amp; more</title></head></html>", 502, "text/html; charset=UTF-8", ("cf-ray", "8a1"));

        Assert.Equal("The server responded with 502 Bad Gateway and text/html that is not OpenRouter's, possibly a proxy's: 502 Bad Gateway & more", e.Message);
        Assert.Equivalent(new { Kind = ErrorKind.ProviderUnavailable, IsTransient = true }, e);
        Assert.Contains("<!DOCTYPE html>", e.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompleteAsync_ErrorWithEmptyBody_NamesTheStatus() =>
        Assert.Equal("The server responded with 503 Service Unavailable and an empty body.", (await FailAsync(string.Empty, 503, contentType: null)).Message);

    [Fact]
    public async Task CompleteAsync_StatusWithoutAPhrase_IsNotNamedTwice() =>
        Assert.Equal("The server responded with 524 and an empty body.", (await FailAsync(string.Empty, 524, contentType: null)).Message);

    [Theory]
    [InlineData("""{"message":"plain"}""", "plain")]
    [InlineData("""{"detail":[{"msg":"plain"}]}""", "plain")]
    [InlineData("""[{"error":{"code":400,"message":"plain"}}]""", "plain")]
    [InlineData("""{"error":{"message":{"text":"odd"},"code":{}}}""", """{"text":"odd"}""")]
    public async Task CompleteAsync_ForeignJson_IsDugForWords(string body, string message) => Assert.Equal(message, (await FailAsync(body, 400)).Message);

    [Fact]
    public async Task CompleteAsync_EndlessErrorBody_IsReadToTheLimit()
    {
        static IEnumerable<ReadOnlyMemory<byte>> Endless()
        {
            while (true)
            {
                yield return new byte[4096].Select(static _ => (byte)'x').ToArray();
            }
        }

        using var client = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(500, "text/plain", new ScriptedBody(Endless()))))
            .CreateClient(static options => options.Limits.ErrorBodyBytes = 10_000);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.InRange(e.ResponseBody!.Length, 9_000, 10_001);
    }

    [Fact]
    public async Task CompleteAsync_SilentErrorBody_IsGivenUpAfterItsTime()
    {
        var time = new ManualTime();
        var body = new ScriptedBody([Encoding.UTF8.GetBytes("partial words")], ScriptedBody.End.Silent, index =>
        {
            // The first piece comes at once; the second never does.
            time.Advance(index == 0 ? TimeSpan.Zero : LimitOptions.DefaultErrorBodyTime);
            return Task.CompletedTask;
        });
        using var client = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(500, "application/json", body)))
            .CreateClient(options => options.TimeProvider = time);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request)).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equivalent(new { Kind = ErrorKind.Server, ResponseBody = "partial words" }, e);
    }

    [Fact]
    public async Task CompleteAsync_BrokenErrorBody_UsesWhatArrived()
    {
        using var client = new StubHandler(
            (_, _) => Task.FromResult(StubHandler.Response(500, "application/json", ScriptedBody.Of("""{"error":{"message":"x"}}""", ScriptedBody.End.Broken)))).CreateClient();

        Assert.Equal("x", (await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request))).Message);
    }

    [Fact]
    public async Task CompleteAsync_FileAnnotationsOfAFailedModel_AreHandedBack()
    {
        var e = await FailAsync(
            """{"error":{"code":502,"message":"x","metadata":{"file_annotations":[{"type":"file","file":{"hash":"h1","name":"a.pdf","content":[{"type":"text","text":"t"}]}}]}}}""",
            502);

        Assert.Equal("h1", Assert.IsType<FileAnnotation>(Assert.Single(e.FileAnnotations)).File!.Hash);
    }

    [Fact]
    public async Task CompleteAsync_GenerationIdHeader_IsOnTheException() =>
        Assert.Equal("gen-77", (await FailAsync("""{"error":{"code":500,"message":"x"}}""", 500, headers: ("X-Generation-Id", "gen-77"))).GenerationId);

    [Theory]
    [InlineData("", "empty_response")]
    [InlineData(" \r\n ", "empty_response")]
    [InlineData("null", "invalid_response")]
    [InlineData("[]", "invalid_response")]
    [InlineData("{}", "invalid_response")]
    [InlineData("{\"choices\":", "invalid_response")]
    [InlineData("hello", "invalid_response")]
    [InlineData("{\"choices\":{}}", "invalid_response")]
    public async Task CompleteAsync_200ThatIsNoAnswer_HasItsKind(string body, string kind) => Assert.Equal(new ErrorKind(kind), (await FailAsync(body)).Kind);

    [Fact]
    public async Task CompleteAsync_JsonNestedBeyondTheLimit_IsAnInvalidResponse() =>
        Assert.Equal(ErrorKind.InvalidResponse, (await FailAsync("""{"choices":[{"message":{"role":"assistant","content":"a"}}],"x":""" + new string('[', 1000) + new string(']', 1000) + "}")).Kind);

    [Fact]
    public async Task CompleteAsync_Redirect_IsAnErrorThatNamesTheTarget()
    {
        var e = await FailAsync(string.Empty, 308, null, ("Location", "https://elsewhere.test/api"));

        Assert.Equal(308, e.StatusCode);
        Assert.Contains("https://elsewhere.test/api", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompleteAsync_EventsWhereNoneWereAskedFor_AreFolded()
    {
        using var client = StubHandler.Body(Fixtures.R1Stream, "application/json").CreateClient();

        var completion = await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equivalent(new { Text = "4", Reasoning = "Two plus two.", TotalTokens = 23L }, new { completion.Text, completion.Reasoning, completion.Usage!.TotalTokens });
    }

    [Fact]
    public async Task CompleteAsync_WhiteSpaceKeepAliveBeforeTheJson_IsSkipped()
    {
        using var client = StubHandler.Json("\n\n   \n" + Fixtures.Completion).CreateClient();

        Assert.Equal("4", (await client.Chat.CompleteAsync(Fixtures.Request)).Text);
    }
}
