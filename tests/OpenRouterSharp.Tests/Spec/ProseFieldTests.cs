namespace OpenRouterSharp.Tests.Spec;

/// <summary>The fields that the service's guides name, or that its answers hold, and its schema forgets: each has a typed member (wire contract 1.3, 1.4, 1.5, 2, 3, 10.1).</summary>
public sealed class ProseFieldTests
{
    [Theory]
    [InlineData("""{"prompt":"p"}""")]
    [InlineData("""{"include_reasoning":true}""")]
    [InlineData("""{"structured_outputs":true}""")]
    [InlineData("""{"verbosity":"low"}""")]
    [InlineData("""{"web_search_options":{"search_context_size":"low","max_results":1,"search_prompt":"p","engine":"exa"}}""")]
    [InlineData("""{"x_search_filter":{"allowed_x_handles":["a"],"excluded_x_handles":["b"],"from_date":"d","to_date":"d","enable_image_understanding":true,"enable_video_understanding":true}}""")]
    [InlineData("""{"audio":{"voice":"v","format":"wav"}}""")]
    [InlineData("""{"max_tool_calls":1}""")]
    [InlineData("""{"preset":"p"}""")]
    [InlineData("""{"usage":{"include":true}}""")]
    [InlineData("""{"transforms":["middle-out"]}""")]
    [InlineData("""{"speed":"fast"}""")]
    [InlineData("""{"reasoning":{"max_tokens":1,"enabled":true,"exclude":true,"context":"auto","mode":"pro"}}""")]
    [InlineData("""{"tools":[{"type":"function","function":{"name":"f"},"cache_control":{"type":"ephemeral"},"eager_input_streaming":true}]}""")]
    [InlineData("""{"tools":[{"type":"openrouter:advisor","parameters":{"max_tool_calls":1}}]}""")]
    [InlineData("""{"messages":[{"role":"tool","tool_call_id":"c","content":"r","name":"f","cache_control":{"type":"ephemeral"}}]}""")]
    [InlineData(
        """{"messages":[{"role":"assistant","content":"c","cache_control":{"type":"ephemeral"},"annotations":[{"type":"file","file":{"hash":"h","name":"n","content":"""
            + """[{"type":"text","text":"t"}]}}]}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"u"},"cache_control":{"type":"ephemeral"}}]}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"file","file":{"file_id":"u"},"cache_control":{"type":"ephemeral"}}]}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"input_audio","input_audio":{"data":"u","format":"wav"},"cache_control":{"type":"ephemeral"}}]}]}""")]
    public void ChatRequest_ProseField_HasATypedMember(string json) => Assert.Empty(TypedMembers.Missing<ChatRequest>(json));

    [Theory]
    [InlineData("""{"provider":"DeepInfra","user_id":"u"}""")]
    [InlineData("""{"error":{"code":"502","message":"m","type":"t","param":"p","error_type":"timeout","http_status":502,"metadata":{"raw":"r"}}}""")]
    [InlineData(
        """{"error":{"availability":{"code":"c","retryable":true,"retry_after":1,"requested_models":["m"],"affected_providers":["p"],"excluded_by":["geo"],"fallback_models":"""
            + """["f"],"constraint":{"field":"f","detail":"d"},"docs_url":"u"}}}""")]
    [InlineData("""{"choices":[{"index":0,"native_finish_reason":"STOP","error":{"message":"m"},"text":"t"}]}""")]
    [InlineData(
        """{"choices":[{"message":{"role":"assistant","content":"c","annotations":[{"type":"url_citation","url_citation":"""
            + """{"url":"u","title":"t","content":"c","start_index":0,"end_index":1}}]}}]}""")]
    [InlineData("""{"choices":[{"message":{"role":"assistant","content":"c","annotations":[{"type":"file_annotation","file_annotation":{"file_id":"f","quote":"q"}}]}}]}""")]
    [InlineData("""{"choices":[{"message":{"role":"assistant","content":null,"images":[{"type":"image_url","image_url":{"url":"u"},"index":0}]}}]}""")]
    [InlineData("""{"usage":{"prompt_tokens_details":{"file_tokens":1},"completion_tokens_details":{"image_tokens":1}}}""")]
    [InlineData(
        """{"alignment":{"calls":[{"call":1,"outcome":"blocked","rules":[{"probability":0.91,"broken":true}]},{"call":2,"outcome":"unavailable","reason":"time_limit"}]}}""")]
    public void ChatCompletion_ProseField_HasATypedMember(string json) => Assert.Empty(TypedMembers.Missing<ChatCompletion>(json));

    [Theory]
    [InlineData("""{"provider":"DeepInfra","user_id":"u","debug":{"echo_upstream_body":{"a":1.0}}}""")]
    [InlineData("""{"error":{"code":"server_error","message":"m","type":"t","param":"p"}}""")]
    [InlineData("""{"choices":[{"index":0,"native_finish_reason":"STOP","error":{"message":"m"},"text":"t"}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"annotations":[{"type":"url_citation","url_citation":{"url":"u"}}],"images":[{"type":"image_url","image_url":{"url":"u"},"index":0}]}}]}""")]
    public void ChatCompletionChunk_ProseField_HasATypedMember(string json) => Assert.Empty(TypedMembers.Missing<ChatCompletionChunk>(json));

    // Aliases that are read, and written under the name that the schema has.
    [Fact]
    public void Deserialize_Aliases_FillTheTypedMember()
    {
        Assert.Equal("r", Read<AssistantMessage>("""{"reasoning_content":"r"}""").Reasoning);
        Assert.Equal("r", Read<MessageDelta>("""{"reasoning_content":"r"}""").Reasoning);
        Assert.Equal(2, Read<Usage>("""{"server_tool_use":{"web_search_requests":2}}""").ServerToolUse!.WebSearchRequests);
    }

    private static T Read<T>(string json) => System.Text.Json.JsonSerializer.Deserialize<T>(json, OpenRouterJson.Options)!;
}
