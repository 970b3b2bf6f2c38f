using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Folding;

public class AccumulatorTests
{
    private static readonly string _claude = Fixtures.Sse("claude-tool-call");

    private static readonly string _r1WithoutUsage = Fixtures.R1Stream[..Fixtures.R1Stream.LastIndexOf("data: {", StringComparison.Ordinal)];

    // From the usage to the end, so that what begins its event is left to the test.
    private static readonly string _r1Usage = Fixtures.R1Stream[Fixtures.R1Stream.IndexOf("\"usage\"", StringComparison.Ordinal)..];

    [Theory]
    [InlineData("""{"choices":[],""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":"stop"}],""")]
    [InlineData("""{"choices":[{"index":0,"delta":null,"finish_reason":null}],""")]
    [InlineData("""{"usage":null}""" + "\ndata: {")]
    [InlineData("""{"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}""" + "\ndata: {")]
    public void ToCompletion_DeepSeekWithUsageInAnyShape_EqualsWholeAnswer(string start) =>
        Wire.Equal(Fixtures.Json("r1-folded"), Wire.Fold($"{_r1WithoutUsage}data: {start}{_r1Usage}"));

    [Fact]
    public void ToCompletion_DeepSeekWithoutUsage_HasNone() => Assert.Null(Wire.Fold(_r1WithoutUsage).Usage);

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
        Wire.Fold(_claude));

    [Fact]
    public void ToCompletion_CalledMidway_LeavesTheAnswerAsItWas()
    {
        var accumulator = new ChatCompletionAccumulator();
        var chunks = Wire.Chunks(_claude).ToArray();
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

        Assert.Equivalent(
            new { Text = "part", Error = "gone", ChoiceError = "lost", UserId = "user_1" },
            new { completion.Text, Error = completion.Error?.Message, ChoiceError = completion.Choices[0].Error?.Message, completion.UserId });
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

    private const string Everything = """
        {"id":"g1","created":1,"model":"m1","provider":"p1","system_fingerprint":"f1","service_tier":"default","user_id":"u1","x":1,"debug":{"n":1},
         "usage":{"total_tokens":1},"openrouter_metadata":{"requested":"r1"},"error":{"message":"e1"},
         "choices":[{"index":0,"finish_reason":"stop","native_finish_reason":"n1","error":{"message":"c1"},"y":1,
           "logprobs":{"content":[{"token":"a","logprob":-1}],"refusal":[{"token":"r","logprob":-2}],"z":1},
           "delta":{"content":"a","refusal":"r","reasoning":"t","w":1,"images":[{"image_url":{"url":"data:,a"}}],"audio":{"id":"a1","data":"AQ==","expires_at":1,"v":1},
             "annotations":[{"type":"new","x":1}],"tool_calls":[{"index":0,"id":"c","function":{"name":"f","arguments":"{}","q":1},"s":1}],
             "reasoning_details":[{"type":"reasoning.text","text":"t","k":1}]}}]}
        """;

    [Fact]
    public void ToCompletion_NothingAfterEverything_ChangesNothing()
    {
        var whole = Wire.Fold([Wire.Read<ChatCompletionChunk>(Everything)]);

        Wire.Equal(Wire.Write(whole), Wire.Fold([Wire.Read<ChatCompletionChunk>(Everything), Wire.Read<ChatCompletionChunk>("""{"choices":[{"index":0,"delta":{}}]}""")]));
        Wire.Equal(
            Wire.Write(whole),
            Wire.Fold([Wire.Read<ChatCompletionChunk>("{}"), Wire.Read<ChatCompletionChunk>("""{"choices":[{"index":0,"delta":{}}]}"""), Wire.Read<ChatCompletionChunk>(Everything)]));
    }

    [Fact]
    public void ToCompletion_EverythingAgain_TakesTheLastAndJoins() => Wire.Equal(
        """
        {"id":"g2","object":"chat.completion","created":1,"model":"m2","provider":"p2","system_fingerprint":"f2","service_tier":"flex","user_id":"u2","x":2,"debug":{"n":2},
         "usage":{"total_tokens":2},"openrouter_metadata":{"requested":"r2"},"error":{"message":"e2"},
         "choices":[{"index":0,"finish_reason":"length","native_finish_reason":"n2","error":{"message":"c2"},"y":2,
           "logprobs":{"content":[{"token":"a","logprob":-1},{"token":"b","logprob":-1}],"refusal":[{"token":"r","logprob":-2},{"token":"s","logprob":-2}],"z":2},
           "message":{"role":"assistant","content":"ab","refusal":"rs","reasoning":"tu","w":2,"images":[{"image_url":{"url":"data:,a"}},{"image_url":{"url":"data:,b"}}],
             "audio":{"id":"a2","data":"AQI=","expires_at":2,"v":2},"annotations":[{"type":"new","x":1},{"type":"new","x":2}],
             "tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{} ","q":2},"s":2}],"reasoning_details":[{"type":"reasoning.text","text":"tu","k":2}]}}]}
        """,
        Wire.Fold([
            Wire.Read<ChatCompletionChunk>(Everything),
            Wire.Read<ChatCompletionChunk>("""
                {"id":"g2","created":2,"model":"m2","provider":"p2","system_fingerprint":"f2","service_tier":"flex","user_id":"u2","x":2,"debug":{"n":2},
                 "usage":{"total_tokens":2},"openrouter_metadata":{"requested":"r2"},"error":{"message":"e2"},
                 "choices":[{"index":0,"finish_reason":"length","native_finish_reason":"n2","error":{"message":"c2"},"y":2,
                   "logprobs":{"content":[{"token":"b","logprob":-1}],"refusal":[{"token":"s","logprob":-2}],"z":2},
                   "delta":{"content":"b","refusal":"s","reasoning":"u","w":2,"images":[{"image_url":{"url":"data:,b"}}],"audio":{"id":"a2","data":"Ag==","expires_at":2,"v":2},
                     "annotations":[{"type":"new","x":2}],"tool_calls":[{"index":0,"function":{"arguments":" ","q":2},"s":2}],
                     "reasoning_details":[{"type":"reasoning.text","text":"u","k":2}]}}]}
                """)]));

    [Fact]
    public void ToCompletion_EverythingMidway_LeavesTheAnswerAsItWas()
    {
        var accumulator = new ChatCompletionAccumulator();
        accumulator.Add(Wire.Read<ChatCompletionChunk>(Everything));
        var completion = accumulator.ToCompletion();
        var json = Wire.Write(completion);

        accumulator.Add(Wire.Read<ChatCompletionChunk>(Everything.Replace("1", "2", StringComparison.Ordinal).Replace("\"a\"", "\"b\"", StringComparison.Ordinal)));
        accumulator.ToCompletion();

        Assert.Equal(json, Wire.Write(completion));
    }

    [Fact]
    public void ToCompletion_TwoResponses_HasTheInfoOfTheLast() => Assert.Equal(
        "b",
        Wire.Fold(
            [
                new ChatCompletionChunk { ResponseInfo = new ResponseInfo { GenerationId = "a" } },
                new ChatCompletionChunk { ResponseInfo = new ResponseInfo { GenerationId = "b" } },
            ]).ResponseInfo!.GenerationId);

    [Theory]
    [InlineData("""{"refusal":[{"token":"a","logprob":-1}]}""")]
    [InlineData("""{"content":[{"token":"a","logprob":-1}]}""")]
    public void ToCompletion_LogprobsOfOneKind_HasNoOther(string logprobs) =>
        Wire.Equal(logprobs, Wire.Fold($$$"""data: {"choices":[{"index":0,"logprobs":{{{logprobs}}}}]}""").Choices[0].Logprobs);

    [Fact]
    public void ToCompletion_TextBesideADelta_HasBoth() => Wire.Equal(
        """{"object":"chat.completion","choices":[{"index":0,"text":"a","message":{"role":"assistant","content":"b"}}]}""",
        Wire.Fold("""data: {"choices":[{"index":0,"text":"a","delta":{"content":"b"}}]}"""));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void ToCompletion_FinishReasonOfTheUsageChunk_DoesNotHideTheFirst(string reason) => Assert.Equal(
        FinishReason.Length,
        Wire.Fold("""data: {"choices":[{"index":0,"delta":{},"finish_reason":"length"}]}""" + $$"""{{"\n"}}data: {"choices":[{"index":0,"delta":{},"finish_reason":{{reason}}}]}""").FinishReason);

    [Fact]
    public async Task ToCompletionAsync_Stream_EqualsFold()
    {
        var completion = await Stream(_claude).ToCompletionAsync();

        Assert.Equal(Wire.Write(Wire.Fold(_claude)), Wire.Write(completion));
    }

    [Fact]
    public async Task ToCompletionAsync_Cancelled_PassesTheTokenOn()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Stream(_claude).ToCompletionAsync(source.Token));
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
