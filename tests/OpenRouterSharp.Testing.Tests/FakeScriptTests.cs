using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace OpenRouterSharp.Testing.Tests;

public class FakeScriptTests
{
    [Theory, CombinatorialHosts]
    public async Task Requests_AfterACall_HoldWhatWasSent(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply("a").Reply("b"), options => options.AppTitle = "Shop");

        await fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "Grüße") { Temperature = 0.5 }, stream);
        await fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "again"), !stream);

        Assert.Equal([1, 2], fake.Requests.Select(request => request.Number));
        var request = fake.Requests[0];
        Assert.Equivalent(new { Method = "POST", Path = "/api/v1/chat/completions", IsStreaming = stream }, request);
        Assert.Equal(0.5, request.AsChatRequest().Temperature);
        Assert.Equal("Grüße", Assert.IsType<UserMessage>(request.AsChatRequest().Messages[0]).Content!.Text);
        Assert.StartsWith("""{"model":"deepseek/deepseek-r1",""", request.Body, StringComparison.Ordinal);
        Assert.Equal("Bearer …test", request.Headers["authorization"]);
        Assert.Equal("Shop", request.Headers["x-openrouter-title"]);
        Assert.StartsWith("application/json", request.Headers["CONTENT-TYPE"], StringComparison.Ordinal);
        Assert.DoesNotContain(request.Headers.Values, value => value.Contains(FakeOpenRouter.TestKey, StringComparison.Ordinal));
        await request.Ended.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(request.WasAborted);
    }

    [Theory, CombinatorialHosts]
    public async Task Unscripted_Request_SaysSo(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript());

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest("a/b", "Where is my train?"), stream));

        Assert.Equivalent(new { StatusCode = 400, Kind = FakeScript.UnscriptedRequest, IsTransient = false }, error);
        Assert.Equal(
            $"The fake OpenRouter has no reply scripted for request 1, POST /api/v1/chat/completions{(stream ? ", streamed" : string.Empty)}, model a/b, "
                + $"last user message \"Where is my train?\". Add one to the script, or set Otherwise.{Environment.NewLine}"
                + "No reply of the script is left.",
            error.Message);
    }

    [Theory, CombinatorialHosts]
    public async Task Otherwise_NoReplyLeft_Answers(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply("first").Otherwise(FakeReply.Text("always")));
        var request = new ChatRequest("a/b", "?");

        Assert.Equal("first", (await fake.AskAsync(request, stream)).Text);
        Assert.Equal("always", (await fake.AskAsync(request, stream)).Text);
        Assert.Equal("always", (await fake.AskAsync(request, stream)).Text);
    }

    [Theory, CombinatorialHosts]
    public async Task ReplyError_Status_IsClassified(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyError(429, "Rate limit exceeded", ErrorKind.RateLimitExceeded, TimeSpan.FromSeconds(7)));

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest("a/b", "?"), stream));

        Assert.Equivalent(new { StatusCode = 429, Code = "429", Kind = ErrorKind.RateLimitExceeded, Message = "Rate limit exceeded", RetryAfter = TimeSpan.FromSeconds(7) }, error);
    }

    [Theory, CombinatorialHosts]
    public async Task ReplyError_InsideSuccess_IsThrown(Host host, bool stream)
    {
        var script = new FakeScript().ReplyError(new ApiError { Code = "insufficient", Message = "no" }, 200, ("X-Extra", "1"));
        await using var fake = await Fake.StartAsync(host, script);

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest("a/b", "?"), stream));

        Assert.Equivalent(new { Code = "insufficient", Message = "no" }, error);
    }

    [Fact]
    public async Task ReplyError_NumericCode_IsANumberOnTheWire()
    {
        using var fake = new FakeOpenRouter(new FakeScript().ReplyError(402, "Out of \"credit\" – top up", ErrorKind.PaymentRequired));
        using var http = new HttpClient(fake, disposeHandler: false);

        using var response = await http.GetAsync(new Uri("http://fake.example/any"));

        Assert.Equal("""{"error":{"code":402,"message":"Out of \"credit\" – top up","metadata":{"error_type":"payment_required"}}}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory, CombinatorialHosts]
    public async Task ReplyBytes_Html_GoesOutAsItIs(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyBytes(Encoding.UTF8.GetBytes("<html>cf</html>"), "text/html", 524, ("cf-ray", "abc")));

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest("a/b", "?"), stream));

        Assert.Equivalent(new { StatusCode = 524, ResponseBody = "<html>cf</html>" }, error);
    }

    [Theory, CombinatorialHosts]
    public async Task ReplyJson_Headers_ReachTheClient(Host host)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyJson(
            """{"id":"x","choices":[{"message":{"role":"assistant","content":"ok"}}]}""", 200, ("X-Generation-Id", "gen-9"), ("Content-Type", "application/json; charset=utf-8")));

        var answer = await fake.AskAsync();

        Assert.Equivalent(new { Text = "ok", GenerationId = "gen-9" }, new { answer.Text, answer.ResponseInfo!.GenerationId });
        Assert.Equal("application/json; charset=utf-8", answer.ResponseInfo.Headers["content-type"]);
    }

    [Theory, CombinatorialHosts]
    public async Task ReplyReset_BeforeAnswer_IsAConnectionError(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyReset());

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest("a/b", "?"), stream));

        Assert.Equivalent(new { Kind = ErrorKind.Connection, IsTransient = true }, error);
    }

    [Theory, CombinatorialHosts]
    public async Task ReplyNever_Cancelled_EndsAtOnce(Host host, bool stream)
    {
        var script = new FakeScript().ReplyNever();
        await using var fake = await Fake.StartAsync(host, script);
        using var source = new CancellationTokenSource();
        var call = stream
            ? fake.Client.Chat.StreamAsync(new ChatRequest("a/b", "?"), source.Token).ToCompletionAsync()
            : fake.Client.Chat.CompleteAsync(new ChatRequest("a/b", "?"), source.Token);
        var request = await script.WaitForRequestAsync();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await request.Ended.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(request.WasAborted);
    }

    [Theory, CombinatorialHosts]
    public async Task After_Delay_ComesBeforeTheHeaders(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(
            host, new FakeScript().Reply(FakeReply.Text("late").After(TimeSpan.FromMinutes(1))), options => options.Timeouts.ResponseHeaders = TimeSpan.FromMilliseconds(100));

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest("a/b", "?"), stream));

        Assert.Equal(ErrorKind.Timeout, error.Kind);
    }

    [Theory, CombinatorialHosts]
    public async Task Reply_FunctionThrows_SaysSo(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply(_ => throw new InvalidOperationException("my own fault")));

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest("a/b", "?"), stream));

        Assert.Contains("my own fault", error.Message, StringComparison.Ordinal);
    }

    [Theory, CombinatorialHosts]
    public async Task Retries_TurnedOn_UseOneReplyEach(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyError(503, "busy").ReplyReset().Reply("ok"), options =>
        {
            options.Retry.MaxRetries = 2;
            options.Retry.BaseDelay = TimeSpan.Zero;
        });

        var answer = await fake.AskAsync(new ChatRequest("a/b", "?"), stream);

        Assert.Equivalent(new { Text = "ok", Attempts = 3 }, new { answer.Text, answer.ResponseInfo!.Attempts });
        Assert.Equal(3, fake.Requests.Count);
    }

    [Theory, CombinatorialHosts]
    public async Task ManyAtOnce_EachGetsAReply(Host host)
    {
        var script = new FakeScript();
        for (var i = 0; i < 50; i++)
        {
            script.Reply($"{i}");
        }

        await using var fake = await Fake.StartAsync(host, script);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => fake.AskAsync()));

        Assert.Equal(50, answers.Select(answer => answer.Text).Distinct().Count());
        Assert.Equal(0, script.PendingReplies);
    }

    [Fact]
    public async Task AsChatRequest_CallToAnotherEndpoint_SaysWhatItIs()
    {
        using var fake = new FakeOpenRouter(new FakeScript().ReplyJson("""{"data":[]}"""));
        using var http = new HttpClient(fake, disposeHandler: false);

        Assert.Equal("""{"data":[]}""", await http.GetStringAsync(new Uri("http://fake.example/api/v1/models?x=1")));

        var error = Assert.Throws<InvalidOperationException>(() => fake.Requests[0].AsChatRequest());
        Assert.Equal("GET /api/v1/models is not a chat completion (POST …/chat/completions): read Body instead.", error.Message);
        Assert.False(fake.Requests[0].IsStreaming);
    }

    [Fact]
    public async Task WaitForRequestAsync_BeforeAndAfter_GivesTheRequest()
    {
        var script = new FakeScript().Reply("a").Reply("b");
        using var fake = new FakeOpenRouter(script);
        using var client = fake.CreateClient();
        var second = script.WaitForRequestAsync(2);

        await client.Chat.CompleteAsync("a/b", "1");
        Assert.False(second.IsCompleted);
        await client.Chat.CompleteAsync("a/b", "2");

        Assert.Equal(2, (await second).Number);
        Assert.Equal(1, (await script.WaitForRequestAsync()).Number);
    }

    [Fact]
    public async Task RecordsRequests_Off_KeepsNoneAndCountsOn()
    {
        var script = new FakeScript { RecordsRequests = false }.Reply("a").Reply("b").Reply("c");
        using var fake = new FakeOpenRouter(script);
        using var client = fake.CreateClient();
        var second = script.WaitForRequestAsync(2);

        await client.Chat.CompleteAsync("a/b", "1");
        await client.Chat.CompleteAsync("a/b", "2");
        Assert.Empty(script.Requests);
        script.RecordsRequests = true;
        await client.Chat.CompleteAsync("a/b", "3");

        Assert.Equal(2, (await second).Number);
        Assert.Equal(3, Assert.Single(script.Requests).Number);
        Assert.Equal(3, (await script.WaitForRequestAsync(3)).Number);
        await Assert.ThrowsAsync<InvalidOperationException>(() => script.WaitForRequestAsync(1));
    }

    [Theory, CombinatorialHosts]
    public async Task ApiKey_Right_UsesTheReply(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript { ApiKey = FakeOpenRouter.TestKey }.Reply("in"));

        Assert.Equal("in", (await fake.AskAsync(new ChatRequest("a/b", "?"), stream)).Text);
    }

    [Fact]
    public async Task ApiKey_Missing_IsRefusedAndUsesNoReply()
    {
        var script = new FakeScript { ApiKey = FakeOpenRouter.TestKey }.Reply("in");
        using var http = new HttpClient(new FakeOpenRouter(script));

        using var response = await http.GetAsync(new Uri("http://fake.example/"));

        Assert.Equal("""{"error":{"code":401,"message":"No auth credentials found"}}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(1, script.PendingReplies);
    }

    [Fact]
    public async Task Handler_InDependencyInjection_Answers()
    {
        using var fake = new FakeOpenRouter(FakeScript.Simulator());
        var services = new ServiceCollection();
        services.AddOpenRouter(options => options.ApiKey = "sk-or-test").ConfigurePrimaryHttpMessageHandler(() => fake);
        await using var provider = services.BuildServiceProvider();

        var answer = await provider.GetRequiredService<IChatCompletionsClient>().CompleteAsync(DeepSeekModels.R1, "2+2?");

        Assert.Equal("2 + 2 = 4.", answer.Text);
    }
}
