using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Conversations;

/// <summary>A conversation stored as JSON is the same when it is loaded.</summary>
public sealed partial class ConversationStorageTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ToJson_OfAConversation_IsItsRequestWithAVersionAndSums()
    {
        var usage = new Usage { PromptTokens = 10, CompletionTokens = 5, TotalTokens = 15, Cost = 0.25m };
        var conversation = new ChatConversation(Client("51", usage), new ChatRequest("m", []) { Temperature = 0.2 });
        await conversation.SendAsync("17 * 3?", CancellationToken);

        const string Usage = """{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15,"cost":0.25}""";
        Assert.Equal(
            """{"version":1,"request":{"model":"m","messages":[{"role":"user","content":"17 * 3?"},{"role":"assistant","content":"51"}],"temperature":0.2},"""
                + $$"""
                "turns":1,"usage":{{Usage}},"last_usage":{{Usage}},"provider":"DeepInfra"}
                """,
            conversation.ToJson());
    }

    [Fact]
    public async Task FromJson_OfAConversation_GoesOnWithIt()
    {
        var first = new ChatConversation(Client("51", new Usage { Cost = 0.25m }), "m");
        await first.SendAsync("17 * 3?", CancellationToken);
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("102", usage: new Usage { Cost = 0.5m }));

        var second = ChatConversation.FromJson(openRouter.CreateClient().Chat, first.ToJson());
        await second.SendAsync("And twice that?", CancellationToken);

        Assert.Equal(["17 * 3?", "51", "And twice that?"], openRouter.Requests[0].AsChatRequest().Messages.Select(static message => message.ToString()));
        Assert.Equal(0.75m, second.Usage!.Cost);
        Assert.Equal(2, second.Turns);
    }

    [Fact]
    public void FromJson_FieldsOfTomorrow_AreKept()
    {
        const string Json = """{"version":1,"request":{"model":"m","messages":[],"tomorrow":[1e2]},"turns":0,"later":{"a":1.0}}""";

        Assert.Equal(Json, ChatConversation.FromJson(Client("1"), Json).ToJson());
    }

    [Theory]
    [InlineData("""{"version":2,"request":{"messages":[]}}""", "version 2")]
    [InlineData("""{"version":0,"request":{"messages":[]}}""", "version 0")]
    [InlineData("""{"version":1}""", "no request")]
    [InlineData("null", "null")]
    public void FromJson_OfNoConversation_IsRefused(string json, string reason) =>
        Assert.Contains(reason, Assert.ThrowsAny<ArgumentException>(() => ChatConversation.FromJson(Client("1"), json)).Message, StringComparison.Ordinal);

    [Fact]
    public void FromJson_OfNoJson_IsRefused() => Assert.ThrowsAny<JsonException>(static () => ChatConversation.FromJson(Client("1"), "no JSON"));

    [Fact]
    public async Task ToState_ThroughOwnContext_IsTheSame()
    {
        var conversation = new ChatConversation(Client("51"), "m");
        await conversation.SendAsync("17 * 3?", CancellationToken);

        var json = JsonSerializer.Serialize(new SavedChat("c1", conversation.ToState()), StorageJson.Default.SavedChat);
        var saved = JsonSerializer.Deserialize(json, StorageJson.Default.SavedChat)!;

        Assert.Equal(conversation.ToJson(), new ChatConversation(Client("1"), saved.Conversation).ToJson());
    }

    [Fact]
    public async Task ToState_ThroughTheLibrarysOptions_IsTheSame()
    {
        var conversation = new ChatConversation(Client("51"), "m");
        await conversation.SendAsync("17 * 3?", CancellationToken);

        Assert.Equal(conversation.ToJson(), new ChatConversation(Client("1"), Wire.RoundTrip(conversation.ToState())).ToJson());
    }

    private static IChatCompletionsClient Client(string text, Usage? usage = null) =>
        new FakeOpenRouter(new FakeScript().Reply(FakeAnswers.Completion(text) with { Usage = usage, Provider = "DeepInfra" })).CreateClient().Chat;

    internal sealed record SavedChat(string Id, ChatConversationState Conversation);

    [JsonSerializable(typeof(SavedChat))]
    internal sealed partial class StorageJson : JsonSerializerContext;
}
