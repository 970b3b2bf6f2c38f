using System.Net;
using System.Text.Json;
using OpenRouterSharp.Testing;
using OpenRouterSharp.WebChat.Tests.Site;

namespace OpenRouterSharp.WebChat.Tests;

/// <summary>The server side, over HTTP.</summary>
public sealed class ServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chat_OfAStream_TellsEachPieceAsItComes()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript()
            .ReplyStream(static stream => stream.KeepAlive().Reasoning("Hm", ".").Text("Hel", "lo!").Finish(FinishReason.Stop).Usage(new Usage { PromptTokens = 3, Cost = 0.5m }).Done()));

        using var response = await site.AskAsync();

        Assert.Equal(
            [
                """waiting {"count":1}""",
                """started {"id":"gen-1764000000-fake000001","model":"deepseek/deepseek-r1-0528","provider":"DeepInfra"}""",
                """thinking {"text":"Hm"}""",
                """thinking {"text":"."}""",
                """writing {"text":"Hel"}""",
                """writing {"text":"lo!"}""",
                """finished {"message":{"role":"assistant","content":"Hello!","reasoning":"Hm.","reasoning_details":"""
                    + """[{"type":"reasoning.text","text":"Hm.","format":"unknown","index":0}]},"finish_reason":"stop","usage":{"prompt_tokens":3,"cost":0.5}}""",
            ],
            await response.EventsAsync().ToListAsync(Token));
    }

    [Fact]
    public async Task Chat_PageLeaves_ClosesTheConnectionToOpenRouter()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("Once upon").Hang()));

        using (var response = await site.AskAsync())
        {
            Assert.Contains("""writing {"text":"Once upon"}""", await response.EventsAsync().Take(2).ToListAsync(Token));
        }

        var asked = await site.OpenRouter.Script.WaitForRequestAsync(1, Token);
        await asked.Ended.WaitAsync(Token);
        Assert.True(asked.WasAborted);
        await site.OpenRouter.WaitForNoConnectionsAsync(Token);
    }

    [Fact]
    public async Task Chat_PageLeavesBeforeTheFirstByte_ClosesTheConnectionToOpenRouter()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyNever());
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/chat")
        {
            Content = new StringContent("""{ "model": "deepseek/deepseek-r1", "messages": [{ "role": "user", "content": "Hello?" }] }""", null, "application/json"),
        };
        var asking = site.Http.SendAsync(request, HttpCompletionOption.ResponseContentRead, leaving.Token);

        var asked = await site.OpenRouter.Script.WaitForRequestAsync(1, Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await asked.Ended.WaitAsync(Token);
        Assert.True(asked.WasAborted);
    }

    [Fact]
    public async Task Chat_ServerStops_ClosesTheConnectionToOpenRouter()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("Once upon").Hang()));
        using var response = await site.AskAsync();
        await response.EventsAsync().Take(2).ToListAsync(Token);

        await site.StopAsync();

        var asked = await site.OpenRouter.Script.WaitForRequestAsync(1, Token);
        await asked.Ended.WaitAsync(Token);
        Assert.True(asked.WasAborted);
    }

    [Theory]
    [InlineData(401, "authentication", "OpenRouter does not accept this server's key")]
    [InlineData(402, "payment_required", "The account has too little credit")]
    [InlineData(429, "rate_limit_exceeded", "Too many requests just now")]
    [InlineData(503, "provider_overloaded", "The providers have no capacity left")]
    public async Task Chat_OpenRouterRefuses_SaysSoInWords(int status, string kind, string title)
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyError(status, "The service's own words."));

        using var response = await site.AskAsync();

        var failed = await FailureAsync(response);
        Assert.Equal(kind, failed.GetProperty("kind").GetString());
        Assert.Equal(title, failed.GetProperty("title").GetString());
        Assert.Equal("The service's own words.", failed.GetProperty("message").GetString());
        Assert.Equal(status, failed.GetProperty("status").GetInt32());
        Assert.NotEmpty(failed.GetProperty("advice").GetString()!);
    }

    [Fact]
    public async Task Chat_RateLimited_SaysHowLongToWait()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyError(429, "Slow down.", retryAfter: TimeSpan.FromSeconds(7)));

        using var response = await site.AskAsync();

        Assert.Equal("Wait 7 s, then try again.", (await FailureAsync(response)).GetProperty("advice").GetString());
    }

    [Fact]
    public async Task Chat_ModelIsGone_NamesWhatOpenRouterSuggests()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyJson(
            """
            { "error": { "code": 404, "message": "Gone.", "metadata": { "error_type": "not_found" },
                         "availability": { "code": "model_deprecated", "retryable": false, "fallback_models": ["deepseek/deepseek-chat-v3.1"] } } }
            """,
            404));

        using var response = await site.AskAsync();

        Assert.EndsWith("OpenRouter suggests deepseek/deepseek-chat-v3.1.", (await FailureAsync(response)).GetProperty("advice").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_StreamBreaksOff_TellsWhatCameAndThenTheError()
    {
        // A reset overtakes bytes that are still on their way: it waits until they have come.
        var hasCome = new TaskCompletionSource();
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(stream => stream.Text("Once upon").WaitFor(hasCome.Task).Reset()));

        using var response = await site.AskAsync();
        var events = new List<string>();
        await foreach (var item in response.EventsAsync())
        {
            events.Add(item);
            if (item == """writing {"text":"Once upon"}""")
            {
                hasCome.SetResult();
            }
        }

        Assert.Equal(3, events.Count);
        Assert.StartsWith("started ", events[0], StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"stream_interrupted\"", events[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_DoubtfulRequest_IsSentWithANote()
    {
        await using var site = await WebChatSite.StartAsync();

        using var response = await site.AskAsync(fields: """{ "model": "deepseek/deepseek-r1", "max_tokens": 40000 }""");

        Assert.StartsWith("note {\"text\":\"MaxTokens is 40000;", await response.EventsAsync().FirstAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_NothingSet_SendsNothingElse()
    {
        await using var site = await WebChatSite.StartAsync();

        using var response = await site.AskAsync("What is 2 + 2?");
        await response.EventsAsync().ToListAsync(Token);

        Assert.Equal(
            """{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"What is 2 + 2?"}],"stream":true}""",
            Assert.Single(site.OpenRouter.Requests).Body);
    }

    [Fact]
    public async Task Chat_EverythingSet_SendsEverything()
    {
        await using var site = await WebChatSite.StartAsync();

        using var response = await site.AskAsync("Hi!", """
            {
              "model": "deepseek/deepseek-chat-v3.1", "system": "Be brief.", "reasoning": { "enabled": true, "effort": "high" }, "temperature": 0.5, "top_p": 0.9,
              "top_k": 40, "min_p": 0.1, "frequency_penalty": -1, "presence_penalty": 1, "repetition_penalty": 1.5, "max_tokens": 500, "seed": 7, "stop": ["END"]
            }
            """);
        await response.EventsAsync().ToListAsync(Token);

        Assert.Equal(
            """
            {"model":"deepseek/deepseek-chat-v3.1","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi!"}],"reasoning":{"enabled":true,"effort":"high"},
            "max_tokens":500,"stop":["END"],"temperature":0.5,"top_p":0.9,"top_k":40,"min_p":0.1,"frequency_penalty":-1,"presence_penalty":1,"repetition_penalty":1.5,"seed":7,"stream":true}
            """.ReplaceLineEndings(string.Empty),
            Assert.Single(site.OpenRouter.Requests).Body);
    }

    [Fact]
    public async Task Chat_SecondTurn_SendsTheThinkingBackByteForByte()
    {
        await using var site = await WebChatSite.StartAsync();
        const string Details = """[{"type":"reasoning.encrypted","data":"b64==","id":"rs_1","index":0,"newer_field":1.50}]""";

        using var response = await site.PostAsync($$"""
            {
              "model": "deepseek/deepseek-r1",
              "messages": [{ "role": "user", "content": "Hi!" }, { "role": "assistant", "content": "Hello!", "reasoning_details": {{Details}} }, { "role": "user", "content": "And?" }]
            }
            """);
        await response.EventsAsync().ToListAsync(Token);

        Assert.Contains($"\"reasoning_details\":{Details}", Assert.Single(site.OpenRouter.Requests).Body, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> FailureAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var last = await response.EventsAsync().LastAsync(Token);
        Assert.StartsWith("failed ", last, StringComparison.Ordinal);
        return JsonSerializer.Deserialize<JsonElement>(last["failed ".Length..]);
    }
}
