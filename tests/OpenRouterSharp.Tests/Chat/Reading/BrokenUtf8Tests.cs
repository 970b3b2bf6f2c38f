using System.Text;
using System.Text.Json;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>Bytes that are no UTF-8 in what is not understood: read, kept, and written as U+FFFD.</summary>
public sealed class BrokenUtf8Tests
{
    [Theory]
    [InlineData("""{"id":"x","choices":[],"foo":"aÿb"}""")]
    [InlineData("""{"id":"x","choices":[],"foÿo":1}""")]
    [InlineData("""{"id":"x","choices":[],"foo":{"aÿ":[1.0, "ÿ"]}}""")]
    [InlineData("""{"id":"x","choices":[{"message":{"role":"assistant","content":null,"reasoning_details":[{"type":"reasoning.new","t":"ÿ"}]}}]}""")]
    [InlineData("""{"id":"x","choices":[{"message":{"role":"assistant","content":null,"reasoning_details":[{"type":"reasoning.text","text":"ÿ"}]}}]}""")]
    public void Serialize_WhatWasReadWithBrokenBytes_ReplacesThem(string json)
    {
        var completion = JsonSerializer.Deserialize<ChatCompletion>(Encoding.Latin1.GetBytes(json), OpenRouterJson.Options)!;

        var expected = json.Replace('ÿ', '\uFFFD');
        Assert.Equal(expected, JsonSerializer.Serialize(completion, OpenRouterJson.Options));
        Assert.Equal(expected, Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(completion, OpenRouterJson.Options)));
    }

    [Fact]
    public async Task CompleteAsync_HistoryWithBrokenBytes_IsSentAsUtf8()
    {
        var message = JsonSerializer.Deserialize<Message>(
            Encoding.Latin1.GetBytes("""{"role":"assistant","content":null,"reasoning_details":[{"type":"reasoning.new","t":"ÿ"}]}"""),
            OpenRouterJson.Options)!;
        var handler = Fake.Json(Support.Fixtures.Completion);
        using var client = handler.CreateClient();

        await client.Chat.CompleteAsync(new ChatRequest("m", [Message.User("a"), message]), TestContext.Current.CancellationToken);

        Assert.Contains("""{"type":"reasoning.new","t":"\uFFFD"}""".Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal), handler.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Deserialize_ObjectWithBrokenBytesInPlaceOfAText_IsWrittenBackAsUtf8()
    {
        var completion = JsonSerializer.Deserialize<ChatCompletion>(Encoding.Latin1.GetBytes("""{"id":{"a":"ÿ"}}"""), OpenRouterJson.Options)!;

        Assert.Equal("{\"choices\":[],\"id\":{\"a\":\"\uFFFD\"}}", JsonSerializer.Serialize(completion, OpenRouterJson.Options));
    }
}
