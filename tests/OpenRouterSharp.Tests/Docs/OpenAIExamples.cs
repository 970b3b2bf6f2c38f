using System.ClientModel;
using System.Text.Json;
using OpenAI;
using OpenAI.Chat;
using OpenRouterSharp.Testing;

// Not in the library's namespace: the two packages share names, and the examples are to mean OpenAI's.
namespace OpenAIExamples;

/// <summary>What docs/coming-from-openai.md shows and says of OpenAI's own package: it runs here.</summary>
public sealed class OpenAIExamples
{
    private StringWriter Console { get; } = new();

    [Fact]
    public async Task Complete()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("51", "17 * 3 = 51"), TestContext.Current.CancellationToken);
        var (apiKey, endpoint) = (FakeOpenRouter.TestKey, server.Endpoint);

        #region openai: complete
        var client = new ChatClient(
            "deepseek/deepseek-r1-0528",
            new ApiKeyCredential(apiKey),
            new OpenAIClientOptions { Endpoint = endpoint }); // https://openrouter.ai/api/v1

        ChatCompletion completion = await client.CompleteChatAsync("What is 17 * 3?");
        Console.WriteLine(completion.Content[0].Text);
        #endregion

        Assert.Equal("51", Console.ToString().Trim());
    }

    [Fact]
    public async Task Stream()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(
            new FakeScript().ReplyStream(static stream => stream.Reasoning("17 * 3").Text("5", "1").End()),
            TestContext.Current.CancellationToken);
        var client = Client(server);

        #region openai: stream
        await foreach (StreamingChatCompletionUpdate update in client.CompleteChatStreamingAsync("What is 17 * 3?"))
        {
            foreach (ChatMessageContentPart part in update.ContentUpdate)
            {
                Console.Write(part.Text);
            }
        }
        #endregion

        Assert.Equal("51", Console.ToString());
    }

    [Fact]
    public async Task Tools()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyToolCall("get_weather", """{"city":"Lyon"}""").Reply("Rain."), TestContext.Current.CancellationToken);
        var client = Client(server);
        static string Weather(string city) => $"Weather of {city}.";

        #region openai: tools
        var options = new ChatCompletionOptions
        {
            Tools =
            {
                ChatTool.CreateFunctionTool("get_weather", "Gives the weather of a city.", BinaryData.FromString("""
                    { "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"] }
                    """)),
            },
        };
        List<ChatMessage> messages = [new UserChatMessage("How is the weather in Lyon?")];

        ChatCompletion completion = await client.CompleteChatAsync(messages, options);
        while (completion.FinishReason == ChatFinishReason.ToolCalls)
        {
            messages.Add(new AssistantChatMessage(completion));
            foreach (ChatToolCall call in completion.ToolCalls)
            {
                messages.Add(new ToolChatMessage(call.Id, Weather(call.FunctionArguments.ToString())));
            }

            completion = await client.CompleteChatAsync(messages, options);
        }
        #endregion

        Assert.Equal("Rain.", completion.Content[0].Text);
    }

    [Fact]
    public async Task TypedAnswer()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("""{"city":"Lyon","month":"December"}"""), TestContext.Current.CancellationToken);
        var client = Client(server);

        #region openai: typed answer
        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("place", BinaryData.FromString("""
                {
                  "type": "object",
                  "properties": { "city": { "type": "string" }, "month": { "type": "string" } },
                  "required": ["city", "month"],
                  "additionalProperties": false
                }
                """), jsonSchemaIsStrict: true),
        };

        ChatCompletion completion = await client.CompleteChatAsync([new UserChatMessage("Where and when is the Fête des Lumières?")], options);
        using JsonDocument place = JsonDocument.Parse(completion.Content[0].Text);
        Console.WriteLine(place.RootElement.GetProperty("city").GetString());
        #endregion

        Assert.Equal("Lyon", Console.ToString().Trim());
    }

    [Fact]
    public async Task OpenAIPackage_StreamCutShort_EndsAsIfItWereComplete()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("Half")), TestContext.Current.CancellationToken);

        Assert.Single(await ReadAsync(Client(server)), static update => update.ContentUpdate is [{ Text: "Half" }]);
    }

    [Fact]
    public async Task OpenAIPackage_BareErrorInAStream_IsNotSeen()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(
            new FakeScript().ReplyStream(static stream => stream.Text("Half").Error(502, "Down.", shape: StreamErrorShape.Bare)), TestContext.Current.CancellationToken);

        Assert.NotEmpty(await ReadAsync(Client(server)));
    }

    [Fact]
    public async Task OpenAIPackage_FinishReasonError_IsAnArgumentOutOfRange()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("Half").Error(502, "Down.")), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ReadAsync(Client(server)));
    }

    [Fact]
    public async Task OpenAIPackage_ErrorInsideA200_IsAnArgumentOutOfRange()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyJson("""{"error":{"code":502,"message":"Down."}}"""), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => (await Client(server).CompleteChatAsync("Hi")).Value.FinishReason.ToString());
    }

    private static async Task<List<StreamingChatCompletionUpdate>> ReadAsync(ChatClient client)
    {
        var updates = new List<StreamingChatCompletionUpdate>();
        await foreach (var update in client.CompleteChatStreamingAsync("Hi").WithCancellation(TestContext.Current.CancellationToken))
        {
            updates.Add(update);
        }

        return updates;
    }

    private static ChatClient Client(FakeOpenRouterServer server) =>
        new("deepseek/deepseek-r1-0528", new ApiKeyCredential(FakeOpenRouter.TestKey), new OpenAIClientOptions { Endpoint = server.Endpoint });
}
