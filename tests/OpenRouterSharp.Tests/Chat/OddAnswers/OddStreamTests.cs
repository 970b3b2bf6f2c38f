using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.OddAnswers;

/// <summary>Variants of the odd chunks that providers send: other orders, other members, other kinds.</summary>
public sealed class OddStreamTests
{
    private static ChatCompletionChunk Chunk(string choice) => Wire.Read<ChatCompletionChunk>($$"""{"choices":[{{choice}}]}""");

    [Fact]
    public void Fold_MessageInPlaceOfDeltaWithEverything_IsAllThere()
    {
        var answer = Wire.Fold([Chunk("""
            {"index":0,"message":{"role":"assistant","content":"On.","reasoning":"I look.",
             "tool_calls":[{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}]},"finish_reason":"tool_calls"}
            """)]);

        Assert.Equal(("On.", "I look.", "a"), (answer.Text, answer.Reasoning, Assert.Single(answer.ToolCalls).Id));
    }

    [Theory]
    [InlineData("""{"index":0,"delta":null,"message":{"content":"b"}}""")]
    [InlineData("""{"index":0,"message":{"content":"b"},"delta":null}""")]
    [InlineData("""{"message":{"content":"b"}}""")]
    [InlineData("""{"index":0,"text":"b"}""")]
    public void Fold_TextInAnotherPlaceAfterADelta_IsAdded(string choice) => Assert.Equal("ab", Wire.Fold([Chunk("""{"index":0,"delta":{"content":"a"}}"""), Chunk(choice)]).Text);

    // The answer so far, beside a delta that adds nothing.
    [Theory]
    [InlineData("""{"index":0,"delta":{},"message":{"content":"ab"},"finish_reason":"stop"}""")]
    [InlineData("""{"index":0,"delta":{"content":""},"message":{"content":"ab"},"finish_reason":"stop"}""")]
    public void Fold_WholeMessageBesideTheLastDelta_IsNotAdded(string choice) => Assert.Equal("ab", Wire.Fold([Chunk("""{"index":0,"delta":{"content":"ab"}}"""), Chunk(choice)]).Text);

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("0")]
    [InlineData("""{"prompt_tokens":null,"completion_tokens":null}""")]
    [InlineData("""{"prompt_tokens":{},"completion_tokens":[]}""")]
    public void Usage_ThatSaysNothing_WipesNothing(string nothing)
    {
        const string Known = """{"usage":{"prompt_tokens":9,"completion_tokens":5}}""";
        var empty = $$"""{"choices":[],"usage":{{nothing}}}""";
        foreach (var order in (string[][])[[Known, empty], [empty, Known], [empty, Known, empty, empty]])
        {
            var usage = Wire.Fold(order.Select(Wire.Read<ChatCompletionChunk>)).Usage;

            Assert.Equal((9L, 5L), (usage?.PromptTokens, usage?.CompletionTokens));
        }
    }

    [Theory]
    [InlineData("rdrd")]
    [InlineData("drdr")]
    [InlineData("brdb")]
    [InlineData("dbrd")]
    [InlineData("rbdr")]
    [InlineData("bbrr")]
    [InlineData("ddrr")]
    [InlineData("rrdd")]
    public void Reasoning_ThatAlternatesBetweenItsFields_IsWhatTheChunksShowed(string fields)
    {
        var chunks = Wire.Deltas([.. fields.Select(static (field, i) => (field, $""" "reasoning":"{i}," """, $$""" "reasoning_details":[{"type":"reasoning.text","text":"{{i}},","index":0}] """) switch
        {
            ('r', var plain, _) => $"{{{plain}}}",
            ('d', _, var details) => $"{{{details}}}",
            var (_, plain, details) => $"{{{plain},{details}}}",
        })]).ToList();

        Assert.Equal(("0,1,2,3,", "0,1,2,3,"), (string.Concat(chunks.Select(static chunk => chunk.Reasoning)), Wire.Fold(chunks).Reasoning));
    }

    [Theory]
    [InlineData("""{"index":0,"message":{"role":"assistant","reasoning":"I look.","content":"<think>I look.</think>\n\nIt is on."}}""")]
    [InlineData("""{"index":0,"message":{"role":"assistant","content":"<think>I look.</think>\n\nIt is on.","reasoning_content":"I look."}}""")]
    [InlineData("""{"index":0,"message":{"role":"assistant","reasoning":"I look.","content":"\n<think>\nI look.\n</think>It is on."}}""")]
    [InlineData("""{"index":0,"message":{"role":"assistant","content":"<think>I look.</think>It is on.","reasoning_details":[{"type":"reasoning.text","text":"I look."}]}}""")]
    public void SplitThinkTags_TagsBesideTheReasoning_GiveTheTextWithoutThem(string choice)
    {
        var answer = Wire.Completion($$"""{"choices":[{{choice}}]}""").SplitThinkTags();

        Assert.Equal(("It is on.", "I look."), (answer.Text, answer.Reasoning));
    }

    [Fact]
    public async Task SplitThinkTags_TagsBesideTheReasoningInAStream_GiveTheTextWithoutThem()
    {
        const string Text = "<think>I look.</think>\n\nIt is on.";
        for (var cut = 1; cut < Text.Length; cut++)
        {
            var deltas = ((string[])[Text[..cut], Text[cut..]]).Select(static piece => $$"""{"content":{{System.Text.Json.JsonSerializer.Serialize(piece)}}}""");
            var answer = await Wire.Deltas(["""{"reasoning":"I look."}""", .. deltas]).ToAsyncEnumerable().SplitThinkTags().ToCompletionAsync();

            Assert.Equal(("It is on.", "I look."), (answer.Text, answer.Reasoning));
        }
    }
}
