using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Chunks;

public class ChatCompletionChunkTests
{
    [Fact]
    public void Read_TypicalChunk_LosesNothing()
    {
        const string Json = """
            { "id": "gen-1", "object": "chat.completion.chunk", "created": 1764000000, "model": "deepseek/deepseek-chat-v3.1", "provider": "Novita", "system_fingerprint": "fp_1",
              "choices": [ { "index": 0, "delta": { "role": "assistant", "content": "Hel", "reasoning": " So",
               "reasoning_details": [ { "type": "reasoning.text", "text": " So", "format": "unknown", "index": 0 } ] } } ] }
            """;
        var chunk = Wire.Read<ChatCompletionChunk>(Json);

        Wire.Equal(Json, chunk);
        Assert.Equivalent(new { Text = "Hel", Reasoning = " So", FinishReason = (object?)null }, chunk);
        Assert.Equal(Role.Assistant, chunk.Choices[0].Delta.Role);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"choices":null}""")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{}]}""")]
    [InlineData("""{"choices":[{"delta":null,"finish_reason":null}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":null,"tool_calls":null,"reasoning_details":[null]}}]}""")]
    [InlineData("""{"error":{"message":"boom","code":null,"type":null,"param":null}}""")]
    public void Shortcuts_NothingThere_AreNull(string json)
    {
        var chunk = Wire.Read<ChatCompletionChunk>(json);

        Assert.Equivalent(new { Text = (object?)null, Reasoning = (object?)null, FinishReason = (object?)null }, chunk);
        Assert.All(chunk.Choices, choice => Assert.NotNull(choice.Delta));
    }

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("\"\"", "")]
    [InlineData("null", null)]
    [InlineData("""[{"type":"text","text":"a"},{"type":"new","text":"x"},null,{"text":"b"},"c"]""", "abc")]
    [InlineData("""{"type":"text","text":"a"}""", "a")]
    public void Content_AnyForm_IsText(string content, string? expected) =>
        Assert.Equal(expected, Wire.Read<MessageDelta>($$"""{"content":{{content}}}""").Content);

    [Fact]
    public void Debug_Echo_IsKept() => Assert.Equal(1, Wire.Read<ChatCompletionChunk>("""{"choices":[],"debug":{"echo_upstream_body":{"a":1}}}""")
        .Debug?.GetProperty("echo_upstream_body").GetProperty("a").GetInt32());
}
