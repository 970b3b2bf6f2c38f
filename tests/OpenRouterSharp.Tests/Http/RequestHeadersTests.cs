using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Http;

/// <summary>What goes out: address, authorization, attribution, per-request headers, with any HttpClient.</summary>
public sealed class RequestHeadersTests
{
    private static async Task<StubHandler.SentRequest> SendAsync(Action<OpenRouterClientOptions>? configure = null, ChatRequest? request = null, CallOptions? options = null)
    {
        var handler = StubHandler.Json(Fixtures.Completion);
        using var client = handler.CreateClient(configure);
        await client.Chat.CompleteAsync(request ?? Fixtures.Request, options ?? new CallOptions());
        return Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_Defaults_SendsKeyAndAgentAndNoAttribution()
    {
        var sent = await SendAsync();

        Assert.Equal("https://openrouter.ai/api/v1/chat/completions", sent.Message.RequestUri!.AbsoluteUri);
        Assert.Equal("Bearer " + StubHandler.TestKey, sent.Header("Authorization"));
        Assert.Equal("application/json", sent.Header("Accept"));
        Assert.Matches(@"^OpenRouterSharp/\d+\.\d+\.\d+", sent.Header("User-Agent"));
        Assert.Equal("application/json; charset=utf-8", sent.Message.Content!.Headers.ContentType!.ToString());
        Assert.Equal(["Accept", "Authorization", "User-Agent"], sent.Message.Headers.NonValidated.Select(static header => header.Key).Order());
    }

    [Fact]
    public async Task StreamAsync_Accept_AsksForEvents()
    {
        var handler = StubHandler.Events(Fixtures.R1Stream);
        using var client = handler.CreateClient();

        await client.Chat.StreamAsync(Fixtures.Request).ToListAsync();

        Assert.Equal("text/event-stream", handler.Requests[0].Header("Accept"));
        Assert.Equal("""{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"What is 2+2?"}],"stream":true}""", handler.Requests[0].Body);
    }

    [Fact]
    public async Task CompleteAsync_Body_HasNoStreamAndLeavesTheRequestAlone()
    {
        var request = new ChatRequest("m", "Hi") { Temperature = 0.5 };

        var sent = await SendAsync(request: request);

        Assert.Equal("""{"model":"m","messages":[{"role":"user","content":"Hi"}],"temperature":0.5}""", sent.Body);
        Assert.Equal(new ChatRequest("m", "Hi") { Temperature = 0.5, Messages = request.Messages }, request);
    }

    [Fact]
    public async Task CompleteAsync_FieldOfTomorrow_IsSentAsItIs()
    {
        var sent = await SendAsync(request: new ChatRequest("m", "Hi") { AdditionalProperties = new() { ["new_field"] = System.Text.Json.JsonSerializer.SerializeToElement(1) } });

        Assert.Equal("""{"model":"m","messages":[{"role":"user","content":"Hi"}],"new_field":1}""", sent.Body);
    }

    [Theory]
    [InlineData("model")]
    [InlineData("stream")]
    [InlineData("temperature")]
    public async Task CompleteAsync_AdditionalPropertyThatIsAMember_ThrowsAndSendsNothing(string name)
    {
        var handler = StubHandler.Json(Fixtures.Completion);
        using var client = handler.CreateClient();
        var request = new ChatRequest("m", "Hi") { AdditionalProperties = new() { [name] = System.Text.Json.JsonSerializer.SerializeToElement(true) } };

        var e = await Assert.ThrowsAsync<ArgumentException>(() => client.Chat.CompleteAsync(request));

        Assert.Equal("AdditionalProperties", e.ParamName);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_Attribution_IsSentUnderBothNames()
    {
        var sent = await SendAsync(static options =>
        {
            options.AppUrl = new Uri("https://app.test/x");
            options.AppTitle = "My app";
            options.AppCategories = ["cli-agent", "game"];
        });

        Assert.Equivalent(
            new { HTTPReferer = "https://app.test/x", XOpenRouterTitle = "My app", XTitle = "My app", XOpenRouterCategories = "cli-agent,game" },
            new
            {
                HTTPReferer = sent.Header("HTTP-Referer"),
                XOpenRouterTitle = sent.Header("X-OpenRouter-Title"),
                XTitle = sent.Header("X-Title"),
                XOpenRouterCategories = sent.Header("X-OpenRouter-Categories"),
            });
    }

    [Fact]
    public async Task CompleteAsync_PerRequestHeaders_AreSent()
    {
        var sent = await SendAsync(options: new CallOptions
        {
            IncludeRouterMetadata = true,
            ResponseCache = new ResponseCacheSettings { Enabled = true, Ttl = TimeSpan.FromMinutes(10), Clear = true },
            AnthropicBetas = ["interleaved-thinking-2025-05-14", "structured-outputs-2025-11-13"],
            Headers = new Dictionary<string, string> { ["x-session-id"] = "s-1" },
        });

        Assert.Equivalent(
            new
            {
                XOpenRouterMetadata = "enabled",
                XOpenRouterCache = "true",
                XOpenRouterCacheTTL = "600",
                XOpenRouterCacheClear = "true",
                XAnthropicBeta = "interleaved-thinking-2025-05-14,structured-outputs-2025-11-13",
                XSessionId = "s-1",
            },
            new
            {
                XOpenRouterMetadata = sent.Header("X-OpenRouter-Metadata"),
                XOpenRouterCache = sent.Header("X-OpenRouter-Cache"),
                XOpenRouterCacheTTL = sent.Header("X-OpenRouter-Cache-TTL"),
                XOpenRouterCacheClear = sent.Header("X-OpenRouter-Cache-Clear"),
                XAnthropicBeta = sent.Header("x-anthropic-beta"),
                XSessionId = sent.Header("x-session-id"),
            });
    }

    [Fact]
    public async Task CompleteAsync_HeaderOfTheRequest_ReplacesThatOfTheOptions()
    {
        var sent = await SendAsync(static options => options.Headers["X-Tenant"] = "a", options: new CallOptions { Headers = new Dictionary<string, string> { ["x-tenant"] = "b" } });

        Assert.Equal("b", sent.Header("X-Tenant"));
    }

    [Theory]
    [InlineData("https://gateway.test/openrouter/api/v1", "https://gateway.test/openrouter/api/v1/chat/completions")]
    [InlineData("https://gateway.test/openrouter/api/v1/", "https://gateway.test/openrouter/api/v1/chat/completions")]
    [InlineData("https://gateway.test", "https://gateway.test/chat/completions")]
    [InlineData("http://127.0.0.1:5000/api/v1", "http://127.0.0.1:5000/api/v1/chat/completions")]
    public async Task CompleteAsync_EndpointWithAPath_KeepsThePath(string endpoint, string expected) =>
        Assert.Equal(expected, (await SendAsync(options => options.Endpoint = new Uri(endpoint))).Message.RequestUri!.AbsoluteUri);

    [Fact]
    public async Task CompleteAsync_CallersHttpClient_IsNeitherChangedNorDisposed()
    {
        var handler = StubHandler.Json(Fixtures.Completion);
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(33), BaseAddress = new Uri("https://other.test") };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer other");
        http.DefaultRequestHeaders.Add("X-Mine", "kept");

        using (var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = StubHandler.TestKey }, http))
        {
            await client.Chat.CompleteAsync(Fixtures.Request);
        }

        Assert.False(handler.IsDisposed);
        Assert.Equivalent(
            new { Timeout = TimeSpan.FromSeconds(33), BaseAddress = new Uri("https://other.test"), Authorization = "Bearer other" },
            new { http.Timeout, http.BaseAddress, Authorization = http.DefaultRequestHeaders.Authorization!.ToString() });
        Assert.Equivalent(
            new { Authorization = "Bearer " + StubHandler.TestKey, XMine = "kept" },
            new { Authorization = handler.Requests[0].Header("Authorization"), XMine = handler.Requests[0].Header("X-Mine") });
    }

    [Fact]
    public async Task CompleteAsync_KeyProvider_IsAskedForEachCall()
    {
        var keys = new Queue<string>(["key-one", "key-two"]);
        var handler = StubHandler.Sequence(() => StubHandler.Response(200, "application/json", Fixtures.Completion));
        using var client = handler.CreateClient(options => options.ApiKeyProvider = _ => ValueTask.FromResult(keys.Dequeue()));

        await client.Chat.CompleteAsync(Fixtures.Request);
        await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal(["Bearer key-one", "Bearer key-two"], handler.Requests.Select(static sent => sent.Header("Authorization")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("line\nbreak")]
    [InlineData(null)]
    public async Task CompleteAsync_KeyProviderGivesNoUsableKey_ThrowsAuthenticationAndSendsNothing(string? key)
    {
        var handler = StubHandler.Json(Fixtures.Completion);
        using var client = handler.CreateClient(options => options.ApiKeyProvider = _ => ValueTask.FromResult(key!));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(ErrorKind.Authentication, e.Kind);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_KeyProviderThrows_IsTheOneException()
    {
        using var client = StubHandler.Json(Fixtures.Completion).CreateClient(static options => options.ApiKeyProvider = static _ => throw new InvalidOperationException("vault is sealed"));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Contains("vault is sealed", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompleteAsync_ReasoningDetailsGoBack_WithoutThePlainTextBesideThem()
    {
        var answer = System.Text.Json.JsonSerializer.Deserialize<ChatCompletion>("""
            {"choices":[{"message":{"role":"assistant","content":null,"reasoning":"Need it.",
             "reasoning_details":[ {"type":"reasoning.text", "text":"Need it.","signature":null,"x":1.0} ]}},
             {"message":{"role":"assistant","content":"b","reasoning":"r","reasoning_details":[]}},{"message":{"role":"assistant","content":"c","reasoning":"only"}}]}
            """, OpenRouterJson.Options)!;

        var sent = await SendAsync(request: new ChatRequest("m", answer.Choices.Select(static choice => choice.Message!)));

        Assert.Equal(
            """{"model":"m","messages":[{"role":"assistant","content":null,"reasoning_details":[{"type":"reasoning.text", "text":"Need it.","signature":null,"x":1.0}]},"""
                + """{"role":"assistant","content":"b","reasoning_details":[]},{"role":"assistant","content":"c","reasoning":"only"}]}""",
            sent.Body);
        Assert.Equal("Need it.", answer.Message!.Reasoning);
    }

    [Fact]
    public async Task CompleteAsync_ResponseHeaders_AreOnTheAnswer()
    {
        using var client = StubHandler.Json(
            Fixtures.Completion,
            200,
            ("X-Generation-Id", "gen-1"),
            ("X-OpenRouter-Cache-Status", "HIT"),
            ("X-OpenRouter-Cache-Age", "12"),
            ("X-OpenRouter-Cache-TTL", "288"),
            ("X-OpenRouter-Cache-Source-Id", "gen-0"),
            ("cf-ray", "8a")).CreateClient();

        var info = (await client.Chat.CompleteAsync(Fixtures.Request)).ResponseInfo!;

        Assert.Equivalent(
            new
            {
                GenerationId = "gen-1",
                CacheStatus = ResponseCacheStatus.Hit,
                CacheAge = TimeSpan.FromSeconds(12),
                CacheTtl = TimeSpan.FromSeconds(288),
                CacheSourceId = "gen-0",
                StatusCode = 200,
                Attempts = 1,
                CFRay = "8a",
            },
            new { info.GenerationId, info.CacheStatus, info.CacheAge, info.CacheTtl, info.CacheSourceId, info.StatusCode, info.Attempts, CFRay = info.Headers["CF-Ray"] });
    }

    [Fact]
    public async Task StreamAsync_ResponseHeaders_AreOnEveryChunk()
    {
        using var client = StubHandler.Events(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Fixtures.R1Stream)), ("X-Generation-Id", "gen-a1")).CreateClient();

        Assert.All(await client.Chat.StreamAsync(Fixtures.Request).ToListAsync(), static chunk => Assert.Equal("gen-a1", chunk.ResponseInfo!.GenerationId));
    }
}
