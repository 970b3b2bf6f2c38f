using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Completions;

public class ChatCompletionTests
{
    private const string Whole = """
        {
          "id": "gen-1764000000-AbCdEf", "object": "chat.completion", "created": 1764000000, "model": "deepseek/deepseek-r1-0528", "provider": "DeepInfra",
          "service_tier": "default", "system_fingerprint": "fp_1",
          "choices": [ { "index": 0, "finish_reason": "tool_calls", "native_finish_reason": "tool_calls",
            "logprobs": { "content": [ { "token": "é", "logprob": -0.25, "bytes": [195, 169], "top_logprobs": [ { "token": "e", "logprob": -1.5, "bytes": [101] } ] } ] },
            "message": { "role": "assistant", "content": "On it.", "reasoning": "The user wants trains…",
              "reasoning_details": [
                { "type": "reasoning.text", "text": "The user wants trains…", "signature": null, "id": null, "format": "unknown", "index": 0 },
                { "type": "reasoning.summary", "summary": "Checked.", "id": "rs_1", "format": "openai-responses-v1", "index": 0 },
                { "type": "reasoning.encrypted", "data": "gAAAAB", "id": "rs_1", "format": "openai-responses-v1", "index": 0 },
                { "type": "reasoning.server_tool_call", "tool_name": "openrouter:web_search", "arguments": "{}", "result": "…", "tool_call_id": "st_1", "format": "unknown", "index": 1 },
                { "type": "reasoning.new", "x": 1.0 } ],
              "tool_calls": [ { "id": "call_9", "type": "function", "function": { "name": "find_train", "arguments": "{\"to\":\"Lyon\"}" } } ],
              "images": [ { "type": "image_url", "image_url": { "url": "data:image/png;base64,AQID" }, "index": 0 } ],
              "audio": { "id": "audio_1", "data": "AQID", "expires_at": 1764003600, "transcript": "Hi" },
              "annotations": [
                { "type": "url_citation", "url_citation": { "url": "https://a.test", "title": "A", "content": "…", "start_index": 0, "end_index": 4 } },
                { "type": "file", "file": { "hash": "h", "name": "a.pdf", "content": [ { "type": "text", "text": "Page 1" } ] } },
                { "type": "file_annotation", "file_annotation": { "file_id": "f", "quote": "q" } },
                { "type": "new", "x": 1.0 } ] } } ],
          "usage": { "prompt_tokens": 812, "completion_tokens": 240, "total_tokens": 1052, "cost": 0.000731, "is_byok": false,
            "prompt_tokens_details": { "cached_tokens": 512, "cache_write_tokens": 1, "audio_tokens": 2, "video_tokens": 3, "file_tokens": 4 },
            "completion_tokens_details": { "reasoning_tokens": 180, "audio_tokens": 1, "image_tokens": 2, "accepted_prediction_tokens": 3, "rejected_prediction_tokens": 4 },
            "cost_details": { "upstream_inference_cost": 0.1, "upstream_inference_prompt_cost": 0.00031, "upstream_inference_completions_cost": 0.000421 },
            "server_tool_use_details": { "tool_calls_requested": 2, "tool_calls_executed": 1, "web_search_requests": 1 } },
          "openrouter_metadata": { "requested": "openrouter/auto", "strategy": "auto", "region": "fra", "summary": "…", "attempt": 1, "is_byok": false,
            "endpoints": { "total": 2, "available": [ { "provider": "DeepInfra", "model": "deepseek/deepseek-r1-0528", "selected": true } ] },
            "attempts": [ { "provider": "DeepInfra", "model": "deepseek/deepseek-r1-0528", "status": 200 } ],
            "params": { "quality_floor": 0.5, "throughput_floor": 20, "version_group": "r1", "new": 1 },
            "pipeline": [ { "type": "plugin", "name": "auto-router", "guardrail_id": "g", "guardrail_scope": "key", "summary": "s", "cost_usd": 0.0001, "data": { "task_type": "code" } } ] }
        }
        """;

    [Fact]
    public void Read_WholeAnswer_LosesNothing() => Wire.Equal(Whole, Wire.Completion(Whole));

    [Fact]
    public void Read_WholeAnswer_NamesEveryField()
    {
        var completion = Wire.Completion(Whole);
        var choice = Assert.Single(completion.Choices);
        var message = choice.Message!;

        Assert.Null(completion.AdditionalProperties);
        Assert.Equivalent(new { Id = "gen-1764000000-AbCdEf", Model = DeepSeekModels.R1_0528, Provider = "DeepInfra", SystemFingerprint = "fp_1" }, completion);
        Assert.Equal(new DateTimeOffset(2025, 11, 24, 16, 0, 0, TimeSpan.Zero), completion.CreatedAt);
        Assert.Equal("default", completion.ServiceTier?.Value);
        Assert.Equivalent(new { FinishReason = FinishReason.ToolCalls, NativeFinishReason = "tool_calls" }, choice);
        Assert.Equal([195, 169], choice.Logprobs!.Content![0].Bytes!);
        Assert.Equal(-1.5, choice.Logprobs.Content[0].TopLogprobs![0].Logprob);
        Assert.Equal(["reasoning.text", "reasoning.summary", "reasoning.encrypted", "reasoning.server_tool_call", "reasoning.new"], message.ReasoningDetails!.Select(detail => detail.Type));
        Assert.Equivalent(
            new { Id = "call_9", Name = "find_train", Arguments = """{"to":"Lyon"}""" },
            new { completion.ToolCalls[0].Id, completion.ToolCalls[0].Name, completion.ToolCalls[0].Arguments });
        Assert.Equivalent(new { Data = "AQID", Transcript = "Hi", ExpiresAt = 1764003600 }, new { message.Audio!.Data, message.Audio.Transcript, message.Audio.ExpiresAt });
        Assert.Equal("call_9", message.ToolCalls![0].Id);
    }

    [Fact]
    public void Read_Usage_NamesEveryCount()
    {
        var usage = Wire.Completion(Whole).Usage!;

        Assert.Equivalent(new { PromptTokens = 812L, CompletionTokens = 240L, TotalTokens = 1052L, Cost = 0.000731m, IsByok = false }, usage);
        Assert.Equivalent(new { ReasoningTokens = 180L, CachedTokens = 512L, CacheWriteTokens = 1L }, usage);
        Assert.Equivalent(
            new { UpstreamInferenceCost = 0.1m, UpstreamInferencePromptCost = 0.00031m, UpstreamInferenceCompletionsCost = 0.000421m },
            new { usage.CostDetails!.UpstreamInferenceCost, usage.CostDetails.UpstreamInferencePromptCost, usage.CostDetails.UpstreamInferenceCompletionsCost });
        Assert.Equivalent(
            new { ToolCallsRequested = 2L, ToolCallsExecuted = 1L, WebSearchRequests = 1L },
            new { usage.ServerToolUse!.ToolCallsRequested, usage.ServerToolUse.ToolCallsExecuted, usage.ServerToolUse.WebSearchRequests });
    }

    [Fact]
    public void Read_RouterMetadata_NamesEveryField()
    {
        var metadata = Wire.Completion(Whole).RouterMetadata!;

        Assert.Equivalent(new { Strategy = RoutingStrategy.Auto, Region = "fra", Attempt = 1 }, metadata);
        Assert.Equivalent(
            new { Total = 2, Selected = true, Status = 200 },
            new { metadata.Endpoints!.Total, metadata.Endpoints.Available![0].Selected, metadata.Attempts![0].Status });
        Assert.Equivalent(
            new { QualityFloor = 0.5, ThroughputFloor = 20.0, VersionGroup = "r1" },
            new { metadata.Params!.QualityFloor, metadata.Params.ThroughputFloor, metadata.Params.VersionGroup });
        Assert.Equivalent(
            new { Type = PipelineStageType.Plugin, CostUsd = 0.0001m, TaskType = "code" },
            new { metadata.Pipeline![0].Type, metadata.Pipeline[0].CostUsd, TaskType = metadata.Pipeline[0].Data!.Value.GetProperty("task_type").GetString() });
    }

    [Fact]
    public void Message_InTheNextRequest_GoesBackAsItCame()
    {
        var completion = Wire.Message(
            """ "content":null, "reasoning_details":[ {"type":"reasoning.text", "text":"\u00e9"} ], "annotations":[ {"type":"url_citation", "url_citation":{"url":"https:\/\/a.test"}} ] """);

        var json = Wire.Write<Message>(completion.Message!);

        Assert.Contains("""{"type":"reasoning.text", "text":"\u00e9"}""", json, StringComparison.Ordinal);
        Assert.Contains("""{"type":"url_citation", "url_citation":{"url":"https:\/\/a.test"}}""", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"choices":null}""")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[null]}""")]
    [InlineData("""{"choices":[{}]}""")]
    [InlineData("""{"choices":[{"message":null}],"usage":null}""")]
    [InlineData("""{"choices":[{"message":{}}]}""")]
    [InlineData("""{"choices":[{"message":{"content":null,"tool_calls":null,"reasoning_details":null,"images":[null]}}]}""")]
    public void Shortcuts_NothingThere_AreEmpty(string json)
    {
        var completion = Wire.Completion(json);

        Assert.Equivalent(new { Text = string.Empty, Reasoning = (object?)null, FinishReason = (object?)null, HasToolCalls = false }, completion);
        Assert.Empty(completion.ToolCalls);
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("""[{"type":"text","text":"a"},{"type":"new","text":"x"},null,{"type":"text","text":"b"}]""", "ab")]
    [InlineData("""{"type":"text","text":"a"}""", "a")]
    [InlineData("\"\"", "")]
    public void Text_AnyFormOfContent_IsJoined(string content, string expected) => Assert.Equal(expected, Wire.Message($"\"content\":{content}").Text);

    [Fact]
    public void Text_OldTextCompletion_IsTheChoicesText() => Assert.Equal("a", Wire.Completion("""{"choices":[{"text":"a","index":0}]}""").Text);

    [Theory]
    [InlineData("both say the same", """ "reasoning":"ab","reasoning_details":[{"type":"reasoning.text","text":"ab"}] """, "ab")]
    [InlineData("only plain", """ "reasoning":"ab" """, "ab")]
    [InlineData("only details", """ "reasoning_details":[{"type":"reasoning.text","text":"a"},{"type":"reasoning.encrypted","data":"E"},{"type":"reasoning.summary","summary":"b"}] """, "ab")]
    [InlineData("details show nothing", """ "reasoning":"ab","reasoning_details":[{"type":"reasoning.text","text":null,"signature":"S"},{"type":"reasoning.encrypted","data":"E"}] """, "ab")]
    [InlineData("empty details", """ "reasoning":"ab","reasoning_details":[] """, "ab")]
    [InlineData("leaked name", """ "reasoning_content":"ab" """, "ab")]
    [InlineData("leaked name and null after it", """ "reasoning_content":"ab","reasoning":null """, "ab")]
    [InlineData("leaked name beside the real one", """ "reasoning_content":"x","reasoning":"ab" """, "ab")]
    [InlineData("plain says more", """ "reasoning":"a b","reasoning_details":[{"type":"reasoning.text","text":"a "}] """, "a b")]
    [InlineData("nothing", """ "reasoning":"","reasoning_details":[] """, null)]
    public void Reasoning_Shown_Once(string rule, string members, string? expected)
    {
        Assert.NotEmpty(rule);
        Assert.Equal(expected, Wire.Message(members).Reasoning);
    }

    [Fact]
    public void ReasoningDetails_EmptyList_GoesBackAsEmptyList() =>
        Wire.Equal("""{"role":"assistant","content":null,"reasoning_details":[]}""", Wire.Message(""" "reasoning_details":[] """).Message);

    [Theory]
    [InlineData("1764000000", 1764000000L)]
    [InlineData("1764000000.0", 1764000000L)]
    [InlineData("\"1764000000\"", 1764000000L)]
    [InlineData("99999999999", 99999999999L)]
    [InlineData("null", null)]
    [InlineData("\"soon\"", null)]
    public void Created_AnySpelling_IsRead(string created, long? expected) => Assert.Equal(expected, Wire.Completion($$"""{"created":{{created}}}""").Created);

    [Theory]
    [InlineData(999999999999999)]
    [InlineData(-999999999999999)]
    public void CreatedAt_OutOfRange_IsNull(long created) => Assert.Null(new ChatCompletion { Created = created }.CreatedAt);

    [Fact]
    public void Read_ErrorBody_KeepsErrorAndUser()
    {
        var completion = Wire.Completion("""{"error":{"code":400,"message":"Provider returned error","metadata":{"raw":{"detail":"bad schema"},"provider_name":null}},"user_id":"user_1"}""");

        Assert.Equivalent(new { Error = "Provider returned error", UserId = "user_1" }, new { Error = completion.Error?.Message, completion.UserId });
    }

    [Fact]
    public void Read_BareToolCall_IsUsable()
    {
        var completion = Wire.Completion(
            """{"id":"gen-b","model":"m","choices":[{"message":{"role":"assistant","content":null,"reasoning":"…","tool_calls":[{"id":null,"type":"function","function":"""
                + """{"name":"f"}}]},"finish_reason":null}],"usage":null}""");

        Assert.Equal(("f", "{}"), (completion.ToolCalls[0].Name, completion.ToolCalls[0].Arguments));
        Assert.True(completion.HasToolCalls);
    }

    [Fact]
    public void Read_ChoiceError_KeepsThePart()
    {
        var completion = Wire.Completion(
            """{"id":"gen-c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":"""
                + """{"role":"assistant","content":"part"},"finish_reason":"error","error":{"code":502,"message":"cut"}}]}""");

        Assert.Equivalent(
            new { Text = "part", FinishReason = FinishReason.Error, ChoiceError = "cut" },
            new { completion.Text, completion.FinishReason, ChoiceError = completion.Choices[0].Error?.Message });
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("function_call")]
    [InlineData("tomorrow's word")]
    public void FinishReason_AnyWord_IsKept(string word) => Assert.Equal(word, Wire.Completion($$"""{"choices":[{"finish_reason":"{{word}}"}]}""").FinishReason?.Value);

    [Fact]
    public void Write_UnknownFields_AreKept()
    {
        const string Json = """{"choices":[{"index":0,"message":{"role":"assistant","content":"a","new":[1.0]},"new":{"a":null}}],"usage":{"new":1},"new":"\u00e9"}""";

        Assert.Equal(Json, Wire.Write(Wire.Completion(Json)));
    }
}
