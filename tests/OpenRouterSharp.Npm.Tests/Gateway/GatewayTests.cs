using System.ClientModel;
using System.Text;
using System.Text.Json;
using OpenAI;
using OpenAI.Chat;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Npm.Tests.Gateway;

/// <summary>What OpenAI's clients make of the gateway of samples/Gateway.</summary>
public sealed class GatewayTests(NodeClients clients)
{
    private const string Model = "deepseek/deepseek-r1-0528";
    private const string Sum = """{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"What is 17*3?"}]}""";

    private static ChatClient DotNet(GatewaySite site, string key = GatewaySite.Key, string model = Model) => new(
        model, new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = site.Address, RetryPolicy = new System.ClientModel.Primitives.ClientRetryPolicy(maxRetries: 0) });

    private Task<JsonElement> NodeAsync(GatewaySite site, string action, string request = Sum, string key = GatewaySite.Key) =>
        clients.RunAsync(NodeClient.OpenAI, site.Address, action, request, key);

    [Fact]
    public async Task Stream_Npm_GetsWhatOpenRouterSent()
    {
        await using var site = await GatewaySite.StartAsync();

        var chunks = (await NodeAsync(site, "stream")).GetProperty("chunks").EnumerateArray().ToList();

        Assert.Equal("17 * 3 = 51.", string.Concat(Deltas(chunks, "content")));
        Assert.Contains("17 * 3", string.Concat(Deltas(chunks, "reasoning")), StringComparison.Ordinal);
        Assert.True(chunks[^1].GetProperty("usage").GetProperty("cost").GetDecimal() > 0);
        Assert.DoesNotContain(site.OpenRouter.Requests, static request => request.Headers["authorization"].EndsWith("demo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Complete_Npm_GetsAnAnswer()
    {
        await using var site = await GatewaySite.StartAsync();

        var answer = (await NodeAsync(site, "send")).GetProperty("value");

        Assert.Equal("17 * 3 = 51.", answer.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString());
        Assert.True(answer.GetProperty("usage").GetProperty("cost").GetDecimal() > 0);
    }

    [Fact]
    public async Task Models_Npm_AreListed()
    {
        await using var site = await GatewaySite.StartAsync();

        var models = (await NodeAsync(site, "models", "{}")).GetProperty("value");

        Assert.Equal([Model, "deepseek/deepseek-chat-v3.1"], models.EnumerateArray().Select(static model => model.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Stream_DotNet_GetsTextAndUsage()
    {
        await using var site = await GatewaySite.StartAsync();
        var text = new StringBuilder();
        ChatTokenUsage? usage = null;

        await foreach (var update in DotNet(site).CompleteChatStreamingAsync([new UserChatMessage("2+2?")], cancellationToken: TestContext.Current.CancellationToken))
        {
            text.Append(string.Concat(update.ContentUpdate.Select(static part => part.Text)));
            usage = update.Usage ?? usage;
        }

        Assert.Equal("2 + 2 = 4.", text.ToString());
        Assert.True(usage!.TotalTokenCount > 0);
    }

    [Fact]
    public async Task Complete_DotNet_GetsAnAnswer()
    {
        await using var site = await GatewaySite.StartAsync();

        OpenAI.Chat.ChatCompletion answer = await DotNet(site).CompleteChatAsync([new UserChatMessage("2+2?")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("2 + 2 = 4.", answer.Content[0].Text);
    }

    [Theory]
    [InlineData("wrong", Sum, 401, "AuthenticationError", "invalid_api_key")]
    [InlineData(GatewaySite.Key, """{"model":"other/model","messages":[{"role":"user","content":"Hi"}]}""", 404, "NotFoundError", "model_not_found")]
    [InlineData(GatewaySite.Key, """{"messages":[{"role":"user","content":"Hi"}]}""", 400, "BadRequestError", null)]
    public async Task Refusal_Npm_IsTheClientsOwnError(string key, string request, int status, string type, string? code)
    {
        await using var site = await GatewaySite.StartAsync();

        foreach (var action in (string[])["send", "stream"])
        {
            var error = (await NodeAsync(site, action, request, key)).GetProperty("error");

            Assert.Equal((status, type), (error.GetProperty("status").GetInt32(), error.GetProperty("name").GetString()));
            Assert.Equal(code, error.TryGetProperty("code", out var value) ? value.GetString() : null);
        }

        Assert.Empty(site.OpenRouter.Requests);
    }

    [Theory]
    [InlineData(nameof(FakeErrors.RateLimited), 429)]
    [InlineData(nameof(FakeErrors.InvalidRequest), 400)]
    [InlineData(nameof(FakeErrors.CannotAfford), 502)]
    [InlineData(nameof(FakeErrors.InvalidKey), 502)]
    [InlineData(nameof(FakeErrors.ProviderOverloaded), 502)]
    public async Task OpenRoutersError_Npm_HasAStatusOfItsOwnAndNoSecret(string fixture, int status)
    {
        foreach (var action in (string[])["send", "stream"])
        {
            await using var site = await GatewaySite.StartAsync(new FakeScript().Reply(FakeErrors.All[fixture]));

            var error = (await NodeAsync(site, action)).GetProperty("error");

            Assert.Equal(status, error.GetProperty("status").GetInt32());
            Assert.DoesNotContain("sk-or", error.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task MidStreamError_Npm_Throws()
    {
        await using var site = await GatewaySite.StartAsync(new FakeScript().Reply(FakeErrors.MidStream()));

        var result = await NodeAsync(site, "stream");

        Assert.Equal("The answer is", string.Concat(Deltas([.. result.GetProperty("chunks").EnumerateArray()], "content")));
        Assert.Contains("Provider disconnected", result.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CutStream_Npm_ThrowsToo()
    {
        const string Cut = """data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"One"}}]}""" + "\n\n";
        await using var site = await GatewaySite.StartAsync(new FakeScript().Reply(FakeReply.Bytes(Encoding.UTF8.GetBytes(Cut), "text/event-stream")));

        var result = await NodeAsync(site, "stream");

        Assert.Single(result.GetProperty("chunks").EnumerateArray());
        Assert.Contains("incomplete", result.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_Npm_ClosesTheConnectionToOpenRouter()
    {
        await using var site = await GatewaySite.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("One").Hang()));

        await NodeAsync(site, "abort");

        await site.OpenRouter.Requests[0].Ended.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(site.OpenRouter.Requests[0].WasAborted);
    }

    [Fact]
    public async Task RequestLimit_DotNet_Is429WithTheTimeToWait()
    {
        await using var site = await GatewaySite.StartAsync(null, ("Gateway:Keys:0:RequestsPerMinute", "0"));

        var error = await Assert.ThrowsAsync<ClientResultException>(() => DotNet(site).CompleteChatAsync([new UserChatMessage("2+2?")], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(429, error.Status);
        Assert.True(error.GetRawResponse()!.Headers.TryGetValue("Retry-After", out var wait));
        Assert.InRange(int.Parse(wait!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
    }

    [Theory]
    [InlineData("stream")]
    [InlineData("send")]
    public async Task Budget_Npm_EndsWithTheFirstAnswerThatExceedsIt(string action)
    {
        await using var site = await GatewaySite.StartAsync(null, ("Gateway:Keys:0:DollarsPerDay", "0.0000001"));

        Assert.False((await NodeAsync(site, action)).TryGetProperty("error", out _));
        var error = (await NodeAsync(site, action)).GetProperty("error");

        Assert.Equal((429, "insufficient_quota"), (error.GetProperty("status").GetInt32(), error.GetProperty("code").GetString()));
        Assert.Single(site.OpenRouter.Requests);
    }

    private static IEnumerable<string?> Deltas(IEnumerable<JsonElement> chunks, string member) =>
        from chunk in chunks
        from choice in chunk.GetProperty("choices").EnumerateArray()
        let delta = choice.GetProperty("delta")
        where delta.TryGetProperty(member, out _)
        select delta.GetProperty(member).GetString();
}
