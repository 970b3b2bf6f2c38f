using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/conversations.md: each region stands there letter by letter, and runs here.</summary>
public sealed partial class ConversationExamples
{
    private StringWriter Console { get; } = new();

    [Fact]
    public async Task Turns()
    {
        var client = new FakeOpenRouter(new FakeScript().Reply("51", usage: new Usage { Cost = 0.25m }).Reply("102", usage: new Usage { Cost = 0.5m })).CreateClient();

        #region conversations: turns
        var conversation = new ChatConversation(client.Chat, new ChatRequest(DeepSeekModels.R1_0528, Message.System("Be brief.")));
        var answer = await conversation.SendAsync("What is 17 * 3?");
        Console.WriteLine(answer.Text);

        await foreach (var chunk in conversation.StreamAsync("And twice that?"))
        {
            Console.Write(chunk.Text);
        }

        Console.WriteLine($"{conversation.Turns} turns, ${conversation.Usage?.Cost}");
        #endregion

        Assert.Equal("51\n102" + "2 turns, $0.75\n", Console.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Store()
    {
        var client = new FakeOpenRouter(new FakeScript().Reply("51").Reply("102").Reply("204")).CreateClient();
        var conversation = new ChatConversation(client.Chat, DeepSeekModels.R1_0528);
        await conversation.SendAsync("What is 17 * 3?", TestContext.Current.CancellationToken);

        #region conversations: store
        var json = conversation.ToJson();

        var restored = ChatConversation.FromJson(client.Chat, json);
        await restored.SendAsync("And twice that?");
        #endregion

        #region conversations: own context
        var saved = JsonSerializer.Serialize(new SavedConversation("c1", restored.ToState()), ConversationJson.Default.SavedConversation);

        var loaded = JsonSerializer.Deserialize(saved, ConversationJson.Default.SavedConversation)!;
        var again = new ChatConversation(client.Chat, loaded.Conversation);
        #endregion

        Assert.Equal(restored.ToJson(), again.ToJson());
    }

    [Fact]
    public async Task Interrupted()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Text("The answer is").Reset()).Reply("42.")).CreateClient();
        var conversation = new ChatConversation(client.Chat, DeepSeekModels.R1_0528);

        #region conversations: interrupted
        try
        {
            await foreach (var chunk in conversation.StreamAsync("What is the answer?"))
            {
                Console.Write(chunk.Text);
            }
        }
        catch (OpenRouterException)
        {
            conversation.KeepInterrupted();            // or nothing: then send the question again
        }

        await conversation.SendAsync("Go on.");
        #endregion

        Assert.Equal(["What is the answer?", "The answer is", "Go on.", "42."], conversation.Messages.Select(static message => message.ToString()));
    }

    [Fact]
    public async Task Switch()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("51").Reply("102"));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, DeepSeekModels.R1_0528);
        await conversation.SendAsync("What is 17 * 3?", TestContext.Current.CancellationToken);

        #region conversations: switch
        conversation.SwitchModel("anthropic/claude-sonnet-4.5");
        conversation.Request = conversation.Request with { Temperature = 0.2 };

        var removed = conversation.RemoveLastTurn();
        await conversation.SendAsync(removed);         // the same question to the other model
        #endregion

        Assert.Equal("anthropic/claude-sonnet-4.5", openRouter.Requests[1].AsChatRequest().Model?.Value);
        Assert.Equal(["What is 17 * 3?", "102"], conversation.Messages.Select(static message => message.ToString()));
    }

    [Fact]
    public async Task Options()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("51"));
        var client = openRouter.CreateClient();

        #region conversations: options
        var conversation = new ChatConversation(client.Chat, "anthropic/claude-sonnet-4.5", new ChatConversationOptions
        {
            UseSession = true,                             // one session_id for all turns
            PinProvider = true,                            // the provider of the last turn first
            CacheBreakpoints = CacheControl.Ephemeral,     // cache_control, for the models that want it
            MaxTurns = 50,
            MaxHistoryTokens = 100_000,
        });
        #endregion

        await conversation.SendAsync("What is 17 * 3?", TestContext.Current.CancellationToken);
        Assert.Contains("cache_control", openRouter.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("session_id", openRouter.Requests[0].Body, StringComparison.Ordinal);
    }

    #region conversations: context
    internal sealed record SavedConversation(string Id, ChatConversationState Conversation);

    [JsonSerializable(typeof(SavedConversation))]
    internal sealed partial class ConversationJson : JsonSerializerContext;
    #endregion
}
