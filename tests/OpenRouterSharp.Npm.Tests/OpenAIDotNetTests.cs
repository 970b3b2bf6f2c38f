using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text;
using OpenAI;
using OpenAI.Chat;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Npm.Tests;

/// <summary>What OpenAI's client for .NET makes of the fake, over a socket and in memory.</summary>
public class OpenAIDotNetTests
{
    [Fact]
    public async Task Complete_Server_Answers()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(FakeScript.Simulator(), TestContext.Current.CancellationToken);
        var client = new ChatClient("deepseek/deepseek-r1", new ApiKeyCredential(FakeOpenRouter.TestKey), new OpenAIClientOptions { Endpoint = server.Endpoint });

        OpenAI.Chat.ChatCompletion answer = await client.CompleteChatAsync([new UserChatMessage("2+2?")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("2 + 2 = 4.", answer.Content[0].Text);
        Assert.True(answer.Usage.OutputTokenDetails.ReasoningTokenCount > 0);
    }

    [Fact]
    public async Task Stream_InMemory_Answers()
    {
        using var fake = new FakeOpenRouter(FakeScript.Simulator());
        using var http = fake.CreateHttpClient();
        var client = InMemory(http);
        var text = new StringBuilder();
        ChatTokenUsage? usage = null;

        await foreach (var update in client.CompleteChatStreamingAsync([new UserChatMessage("2+2?")], cancellationToken: TestContext.Current.CancellationToken))
        {
            text.Append(string.Concat(update.ContentUpdate.Select(static part => part.Text)));
            usage = update.Usage ?? usage;
        }

        Assert.Equal("2 + 2 = 4.", text.ToString());
        Assert.True(usage!.TotalTokenCount > 0);
    }

    [Fact]
    public void Complete_InMemoryWithoutAwait_Answers()
    {
        using var fake = new FakeOpenRouter(FakeScript.Simulator());
        using var http = fake.CreateHttpClient();

        OpenAI.Chat.ChatCompletion answer = InMemory(http).CompleteChat([new UserChatMessage("2+2?")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("2 + 2 = 4.", answer.Content[0].Text);
    }

    [Fact]
    public async Task Unscripted_InMemory_FailsTheCallItself()
    {
        using var fake = new FakeOpenRouter();
        using var http = fake.CreateHttpClient();

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => InMemory(http).CompleteChatAsync([new UserChatMessage("2+2?")], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(FakeScript.UnscriptedRequest, error.Kind);
        Assert.Single(fake.Requests);
    }

    private static ChatClient InMemory(HttpClient http) => new(
        "deepseek/deepseek-r1",
        new ApiKeyCredential(FakeOpenRouter.TestKey),
        new OpenAIClientOptions { Endpoint = http.BaseAddress, Transport = new HttpClientPipelineTransport(http) });
}
