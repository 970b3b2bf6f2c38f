using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Folding;

public sealed class WholeAnswerTests
{
    [Theory]
    [InlineData("""
        {"id":"g","object":"chat.completion","created":1,"model":"m","provider":"p","system_fingerprint":"f","service_tier":"default","user_id":"u","x":1,
         "usage":{"total_tokens":1},"openrouter_metadata":{"requested":"r"},
         "choices":[{"index":0,"finish_reason":"stop","native_finish_reason":"n","y":1,"logprobs":{"content":[{"token":"a","logprob":-1}]},
           "message":{"role":"assistant","content":"a","refusal":"r","reasoning":"t","w":1,"images":[{"image_url":{"url":"data:,a"}}],"audio":{"id":"a","data":"AQ==","expires_at":1},
             "annotations":[{"type":"new","x":1}],
             "tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}","q":1},"s":1},{"id":"d","type":"function","function":{"name":"g","arguments":"{}"}}],
             "reasoning_details":[{"type":"reasoning.text","text":"t"}]}},
           {"index":1,"message":{"role":"assistant","content":"b"}}]}
        """)]
    [InlineData("""{"object":"chat.completion","choices":[{"index":0,"finish_reason":"stop","text":"a"}]}""")]
    public async Task StreamAsync_WholeAnswer_LosesNothing(string answer)
    {
        using var client = Fake.Json(answer).CreateClient();

        var completion = await client.Chat.StreamAsync(Support.Fixtures.Request).ToCompletionAsync();

        Wire.Equal(answer, completion);
        Assert.Equal(200, completion.ResponseInfo!.StatusCode);
    }

    [Fact]
    public async Task StreamAsync_WholeAnswerWithoutIndexes_TakesThePositions()
    {
        using var client = Fake.Json("""{"choices":[{"message":{"role":"assistant","content":"a"}},{"message":{"role":"assistant","content":"b"}}]}""").CreateClient();

        var chunk = Assert.Single(await client.Chat.StreamAsync(Support.Fixtures.Request).ToListAsync());

        Assert.Equal([0, 1], chunk.Choices.Select(static choice => choice.Index));
        Assert.Equal("chat.completion.chunk", chunk.Object);
    }
}
