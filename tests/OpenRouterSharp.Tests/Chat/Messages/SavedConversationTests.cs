using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Messages;

/// <summary>A conversation is kept by a program that is trimmed or compiled ahead of time: only its own source-generated context writes it.</summary>
public sealed partial class SavedConversationTests
{
    // Every kind of message, with fields that nobody knows and details that must stay as they came.
    private const string Messages =
        "[{\"role\":\"system\",\"content\":\"Be brief.\"},"
        + "{\"role\":\"developer\",\"content\":\"d\",\"name\":\"n\"},"
        + "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Grüße\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,AA==\"}}]},"
        + "{\"role\":\"assistant\",\"content\":null,\"reasoning\":\"hm\",\"reasoning_details\":[{\"index\":0, \"type\":\"reasoning.text\",\"text\":\"hm\",\"signature\":\"ErUB\"}],"
        + "\"tool_calls\":[{\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}],\"function_call\":null},"
        + "{\"role\":\"tool\",\"tool_call_id\":\"c\",\"content\":\"r\"},"
        + "{\"role\":\"tomorrow\",\"x\":1}]";

    [Fact]
    public void Serialize_RecordThatHoldsMessages_IsReadAgain()
    {
        var saved = new SavedChat("c1", [.. Wire.Read<List<Message>>(Messages)], null);

        Assert.Equal(Messages, Wire.Write(JsonSerializer.Deserialize(JsonSerializer.Serialize(saved, SavedContext.Default.SavedChat), SavedContext.Default.SavedChat)!.Messages));
    }

    [Fact]
    public void Serialize_RecordThatHoldsAMessageOfOneKind_IsReadAgain()
    {
        var saved = new SavedChat("c1", [], new AssistantMessage("a"));

        Assert.Equal(saved.Last, JsonSerializer.Deserialize(JsonSerializer.Serialize(saved, SavedContext.Default.SavedChat), SavedContext.Default.SavedChat)!.Last);
    }

    [Fact]
    public void Serialize_ListOfMessages_IsReadAgain() =>
        Assert.Equal(Messages, Wire.Write(JsonSerializer.Deserialize(
            JsonSerializer.Serialize(Wire.Read<List<Message>>(Messages), SavedContext.Default.ListMessage),
            SavedContext.Default.ListMessage)));

    [Fact]
    public void Serialize_ArrayOfMessages_IsReadAgain() =>
        Assert.Equal(Messages, Wire.Write(JsonSerializer.Deserialize(
            JsonSerializer.Serialize(Wire.Read<Message[]>(Messages), SavedContext.Default.MessageArray),
            SavedContext.Default.MessageArray)));

    [Fact]
    public void Serialize_Request_IsReadAgain()
    {
        var request = new ChatRequest("m", Wire.Read<List<Message>>(Messages)) { Seed = 7 };

        Assert.Equal(Wire.Write(request), Wire.Write(JsonSerializer.Deserialize(JsonSerializer.Serialize(request, SavedContext.Default.ChatRequest), SavedContext.Default.ChatRequest)));
    }

    private sealed record SavedChat(string Id, List<Message> Messages, AssistantMessage? Last);

    [JsonSerializable(typeof(SavedChat))]
    [JsonSerializable(typeof(Message[]))]
    [JsonSerializable(typeof(ChatRequest))]
    private sealed partial class SavedContext : JsonSerializerContext;
}
