namespace OpenRouterSharp.Tests.Chat.Streaming;

public class AccumulatorTests
{
    [Theory]
    [InlineData("""{"choices":[],""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":"stop"}],""")]
    [InlineData("""{"choices":[{"index":0,"delta":null,"finish_reason":null}],""")]
    [InlineData("""{"usage":null}""" + "\ndata: {")]
    [InlineData("""{"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}""" + "\ndata: {")]
    public void ToCompletion_DeepSeekWithUsageInAnyShape_EqualsWholeAnswer(string start) =>
        Wire.Equal(StreamSamples.DeepSeekAnswer, Wire.Fold($"{StreamSamples.DeepSeek}data: {start}{StreamSamples.DeepSeekUsage}}}\n\ndata: [DONE]\n"));

    [Fact]
    public void ToCompletion_DeepSeekWithoutUsage_HasNone() => Assert.Null(Wire.Fold(StreamSamples.DeepSeek).Usage);

    [Fact]
    public void ToCompletion_UsageOnFinishChunk_IsKept() =>
        Assert.Equal(3, Wire.Fold("""data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"total_tokens":3}}""").Usage?.TotalTokens);

    [Fact]
    public void ToCompletion_Claude_EqualsWholeAnswer() => Wire.Equal(
        """
        {"id":"gen-a2","model":"anthropic/claude-sonnet-4.5","object":"chat.completion","created":1,
         "choices":[{"index":0,"finish_reason":"tool_calls","native_finish_reason":"tool_use","message":{"role":"assistant","content":"Checking","reasoning":"Need data.",
           "reasoning_details":[{"type":"reasoning.text","text":"Need data.","signature":"SIG==","format":"anthropic-claude-v1","index":0}],
           "tool_calls":[{"id":"toolu_1","type":"function","function":{"name":"q","arguments":"{\"n\":1} "}}]}}]}
        """,
        Wire.Fold(StreamSamples.Claude));

    [Fact]
    public void ToCompletion_CalledMidway_LeavesTheAnswerAsItWas()
    {
        var accumulator = new ChatCompletionAccumulator();
        var chunks = Wire.Chunks(StreamSamples.Claude).ToArray();
        var snapshots = new List<(ChatCompletion Completion, string Json)>();
        foreach (var chunk in chunks)
        {
            accumulator.Add(chunk);
            var completion = accumulator.ToCompletion();
            snapshots.Add((completion, Wire.Write(completion)));
        }

        Assert.All(snapshots, snapshot => Assert.Equal(snapshot.Json, Wire.Write(snapshot.Completion)));
        Assert.Equal(Wire.Write(Wire.Fold(chunks)), snapshots[^1].Json);
    }

    [Fact]
    public void ToCompletion_NoChunks_IsEmpty() => Wire.Equal("""{"object":"chat.completion","choices":[]}""", new ChatCompletionAccumulator().ToCompletion());

    [Fact]
    public void Add_Null_Throws() => Assert.Throws<ArgumentNullException>(() => new ChatCompletionAccumulator().Add(null!));

    [Fact]
    public void ToCompletion_InterleavedChoices_AreToldApartAndSorted() => Wire.Equal(
        """
        {"object":"chat.completion","choices":[
          {"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"ac"}},
          {"index":1,"finish_reason":"length","message":{"role":"assistant","content":"bd"}}]}
        """,
        Wire.Fold("""
            data: {"choices":[{"index":1,"delta":{"content":"b"}}]}
            data: {"choices":[{"index":0,"delta":{"content":"a"}}]}
            data: {"choices":[{"index":0,"delta":{"content":"c"},"finish_reason":"stop"},{"index":1,"delta":{"content":"d"},"finish_reason":"length"}]}
            """));

    [Fact]
    public void ToCompletion_MissingChoiceIndex_TakesThePosition() => Wire.Equal(
        """{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"ac"}},{"index":1,"message":{"role":"assistant","content":"bd"}}]}""",
        Wire.Fold("""
            data: {"choices":[{"delta":{"content":"a"}},{"index":null,"delta":{"content":"b"}}]}
            data: {"choices":[{"delta":{"content":"c"}},{"index":1.0,"delta":{"content":"d"}}]}
            """));

    [Fact]
    public void ToCompletion_ModelChangesAtTheEnd_TakesTheLastNamed()
    {
        var completion = Wire.Fold("""
            data: {"id":"gen-1","model":"openrouter/auto","provider":"A","created":5,"service_tier":"default","choices":[]}
            data: {"id":"","model":"deepseek/deepseek-r1","provider":"B","created":6,"system_fingerprint":"fp","choices":[]}
            data: {"model":"","provider":null,"service_tier":null,"openrouter_metadata":{"requested":"openrouter/auto"}}
            """);

        Wire.Equal(
            """
            {"id":"gen-1","object":"chat.completion","created":5,"model":"deepseek/deepseek-r1","provider":"B","choices":[],
             "service_tier":"default","system_fingerprint":"fp","openrouter_metadata":{"requested":"openrouter/auto"}}
            """,
            completion);
    }

    [Fact]
    public void ToCompletion_UnknownFields_AreKept() => Wire.Equal(
        """
        {"object":"chat.completion","new":2,"debug":{"echo_upstream_body":{"a":1}},
         "choices":[{"index":0,"stop_sequence":"x","message":{"role":"assistant","content":null,"phase":"final"}}]}
        """,
        Wire.Fold("""
            data: {"new":1,"debug":{"echo_upstream_body":{"a":1}},"choices":[]}
            data: {"new":2,"choices":[{"index":0,"stop_sequence":"x","delta":{"phase":"final"}}]}
            """));

    [Fact]
    public void ToCompletion_Errors_AreKept()
    {
        var completion = Wire.Fold("""
            data: {"id":"gen-a3","choices":[{"index":0,"delta":{"content":"part"}}]}
            data: {"id":"gen-a3","user_id":"user_1","choices":[{"index":0,"delta":null,"finish_reason":"error","error":{"code":502,"message":"lost"}}],"error":{"code":"server_error","message":"gone"}}
            """);

        Assert.Equal(("part", "gone", "lost", "user_1"), (completion.Text, completion.Error?.Message, completion.Choices[0].Error?.Message, completion.UserId));
        Assert.Equal(FinishReason.Error, completion.FinishReason);
    }

    [Fact]
    public void ToCompletion_ResponseInfo_IsCarried()
    {
        var info = new ResponseInfo { GenerationId = "gen-1", StatusCode = 200, Attempts = 2 };

        Assert.Same(info, Wire.Fold([new ChatCompletionChunk { ResponseInfo = info }, new ChatCompletionChunk()]).ResponseInfo);
    }

    [Fact]
    public void ToCompletion_RefusalAndLogprobs_AreAppended() => Wire.Equal(
        """
        {"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":null,"refusal":"I can not"},
          "logprobs":{"content":[{"token":"I","logprob":-0.1},{"token":" can","logprob":-0.2,"bytes":[32,99],"top_logprobs":[]}],"refusal":[]}}]}
        """,
        Wire.Fold("""
            data: {"choices":[{"index":0,"delta":{"refusal":"I can"},"logprobs":{"content":[{"token":"I","logprob":-0.1}],"refusal":null}}]}
            data: {"choices":[{"index":0,"delta":{"refusal":" not"},"logprobs":{"content":[{"token":" can","logprob":-0.2,"bytes":[32,99],"top_logprobs":[]}],"refusal":[]}}]}
            data: {"choices":[{"index":0,"delta":{"refusal":null},"logprobs":null}]}
            """));

    [Fact]
    public void ToCompletion_OldTextCompletion_JoinsTheText()
    {
        var completion = Wire.Fold("""
            data: {"choices":[{"index":0,"text":"a"}]}
            data: {"choices":[{"index":0,"text":"b","finish_reason":"stop"}]}
            """);

        Wire.Equal("""{"object":"chat.completion","choices":[{"index":0,"finish_reason":"stop","text":"ab"}]}""", completion);
        Assert.Equal("ab", completion.Text);
    }

    [Fact]
    public async Task ToCompletionAsync_Stream_EqualsFold()
    {
        var completion = await Stream(StreamSamples.Claude).ToCompletionAsync();

        Assert.Equal(Wire.Write(Wire.Fold(StreamSamples.Claude)), Wire.Write(completion));
    }

    [Fact]
    public async Task ToCompletionAsync_Cancelled_PassesTheTokenOn()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Stream(StreamSamples.Claude).ToCompletionAsync(source.Token));
    }

    private static async IAsyncEnumerable<ChatCompletionChunk> Stream(
        string stream, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var chunk in Wire.Chunks(stream))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return chunk;
        }
    }
}
