using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.OddAnswers;

public class OddChunkTests
{
    [Fact]
    public void Fold_MessageInPlaceOfDelta_IsTheText()
    {
        const string Stream = """
            data: {"id":"gen-x1","object":"chat.completion.chunk","choices":[{"index":0,"message":{"role":"assistant","content":"The lamp is on."},"finish_reason":"stop"}]}

            data: [DONE]
            """;

        Assert.Equal("The lamp is on.", Wire.Fold(Stream).Text);
        Assert.Equal("The lamp is on.", Wire.Chunks(Stream).Single().Text);
    }

    [Theory]
    [InlineData("""{"index":0,"delta":{"content":"b"},"message":{"content":"ab"}}""")]
    [InlineData("""{"index":0,"message":{"content":"ab"},"delta":{"content":"b"}}""")]
    [InlineData("""{"index":0,"delta":{"content":"b"},"message":"ab"}""")]
    public void Fold_MessageBesideDelta_IsNotAdded(string choice) => Wire.Equal(
        """{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"ab"}}]}""",
        Wire.Fold([.. Wire.Deltas("""{"content":"a"}"""), Wire.Read<ChatCompletionChunk>($$"""{"choices":[{{choice}}]}""")]));

    [Fact]
    public void Write_MessageBesideDelta_IsBoth()
    {
        const string Json = """{"choices":[{"index":0,"delta":{"content":"b"},"message":{"content":"ab"}}]}""";

        Assert.Equal(Json, Wire.Write(Wire.Read<ChatCompletionChunk>(Json)));
    }

    [Fact]
    public void Text_OldFormBesideAnEmptyDelta_IsShown()
    {
        const string Chunk = """{"choices":[{"index":0,"delta":{"content":""},"text":"Hello"}]}""";

        Assert.Equal("Hello", Wire.Read<ChatCompletionChunk>(Chunk).Text);
        Assert.Equal("Hello", Wire.Fold("data: " + Chunk).Text);
    }

    [Fact]
    public void Text_OldFormBesideAnEmptyMessage_IsShown() =>
        Assert.Equal("Hello", Wire.Completion("""{"choices":[{"index":0,"message":{"content":""},"text":"Hello"}]}""").Text);

    [Theory]
    [InlineData("""{"index":0,"text":"a"}""", """{"index":0,"delta":{"content":"b"}}""")]
    [InlineData("""{"index":0,"delta":{"content":"a"}}""", """{"index":0,"text":"b"}""")]
    [InlineData("""{"index":0,"delta":{"content":""},"text":"a"}""", """{"index":0,"delta":{"content":"b"}}""")]
    public void Text_StreamThatChangesItsForm_IsAllThatWasShown(string first, string second)
    {
        ChatCompletionChunk[] chunks = [Wire.Read<ChatCompletionChunk>($$"""{"choices":[{{first}}]}"""), Wire.Read<ChatCompletionChunk>($$"""{"choices":[{{second}}]}""")];

        Assert.Equal(("ab", "ab"), (string.Concat(chunks.Select(static chunk => chunk.Text)), Wire.Fold(chunks).Text));
    }

    [Fact]
    public void Usage_EmptyObjectAfterTheRealOne_WipesNothing()
    {
        var usage = Wire.Fold("""
            data: {"id":"gen-x1","choices":[{"index":0,"delta":{"role":"assistant","content":"The lamp "},"finish_reason":null}]}

            data: {"id":"gen-x1","choices":[{"index":0,"delta":{"content":"is on."},"finish_reason":null}]}

            data: {"id":"gen-x1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":5,"total_tokens":14}}

            data: {"id":"gen-x1","choices":[],"usage":{}}

            data: [DONE]
            """).Usage;

        Assert.Equal((9, 5), (usage?.PromptTokens, usage?.CompletionTokens));
    }

    [Theory]
    [InlineData("""{"prompt_tokens":9}""", """{"completion_tokens":5}""", """{"prompt_tokens":9,"completion_tokens":5}""")]
    [InlineData("""{"prompt_tokens":9,"cost":0.5,"is_byok":true}""",
        """{"prompt_tokens":null,"cost":null,"is_byok":null,"total_tokens":14}""",
        """{"prompt_tokens":9,"total_tokens":14,"cost":0.5,"is_byok":true}""")]
    [InlineData("""{"prompt_tokens":1,"completion_tokens":1}""", """{"prompt_tokens":2}""", """{"prompt_tokens":2,"completion_tokens":1}""")]
    [InlineData(
        """{"prompt_tokens_details":{"cached_tokens":1,"x":1},"completion_tokens_details":{"reasoning_tokens":"""
            + """1},"cost_details":{"upstream_inference_cost":1},"server_tool_use_details":{"web_search_requests":1},"y":1}""",
        """{"prompt_tokens_details":{"audio_tokens":2},"completion_tokens_details":{"image_tokens":2},"cost_details":"""
            + """{"upstream_inference_prompt_cost":2},"server_tool_use_details":{"tool_calls_executed":2},"z":2}""",
        """{"prompt_tokens_details":{"cached_tokens":1,"audio_tokens":2,"x":1},"completion_tokens_details":"""
            + """{"reasoning_tokens":1,"image_tokens":2},"cost_details":{"upstream_inference_cost":"""
            + """1,"upstream_inference_prompt_cost":2},"server_tool_use_details":{"web_search_requests":"""
            + """1,"tool_calls_executed":2},"y":1,"z":2}""")]
    [InlineData("""{"prompt_tokens_details":{"cached_tokens":1}}""", """{"prompt_tokens_details":[]}""", """{"prompt_tokens_details":{"cached_tokens":1}}""")]
    [InlineData("""{"prompt_tokens_details":[],"prompt_tokens":{}}""", """{"prompt_tokens":1}""", """{"prompt_tokens":1,"prompt_tokens_details":[]}""")]
    public void Usage_InParts_IsMergedMemberByMember(string first, string second, string expected) =>
        Wire.Equal(expected, Wire.Fold($$"""data: {"choices":[],"usage":{{first}}}""" + "\n" + $$"""data: {"choices":[],"usage":{{second}}}""").Usage);

    [Fact]
    public void Usage_InParts_LeavesTheChunksAsTheyAre()
    {
        ChatCompletionChunk[] chunks = [Wire.Read<ChatCompletionChunk>("""{"usage":{"x":1}}"""), Wire.Read<ChatCompletionChunk>("""{"usage":{"y":2}}""")];
        Wire.Fold(chunks);

        Assert.Equal("""{"choices":[],"usage":{"x":1}}""", Wire.Write(chunks[0]));
    }

    [Theory]
    [InlineData("""{"reasoning":"one ","reasoning_details":[{"type":"reasoning.text","text":"one ","index":0}]}""", """{"reasoning":"two"}""")]
    [InlineData("""{"reasoning":"one "}""", """{"reasoning":"two","reasoning_details":[{"type":"reasoning.text","text":"two","index":0}]}""")]
    [InlineData("""{"reasoning":"one "}""", """{"reasoning_details":[{"type":"reasoning.text","text":"two","index":0}]}""")]
    [InlineData("""{"reasoning_details":[{"type":"reasoning.summary","summary":"one ","index":0}]}""", """{"reasoning":"two"}""")]
    public void Reasoning_InPlainTextHereAndInDetailsThere_IsAllThatWasShown(string first, string second)
    {
        var chunks = Wire.Deltas(first, second).ToList();

        Assert.Equal(("one two", "one two"), (string.Concat(chunks.Select(static chunk => chunk.Reasoning)), Wire.Fold(chunks).Reasoning));
    }

    [Fact]
    public void Reasoning_DetailsThatSayItAllOnceMore_IsThereOnce() => Assert.Equal(
        "one two",
        Wire.FoldDeltas("""{"reasoning":"one "}""", """{"reasoning":"two"}""", """{"reasoning_details":[{"type":"reasoning.text","text":"one two","signature":"S"}]}""").Reasoning);
}
