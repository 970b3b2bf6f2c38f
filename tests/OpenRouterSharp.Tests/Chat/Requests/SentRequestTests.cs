using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Requests;

/// <summary>What says nothing is kept where it is stored, and is not sent: providers refuse it on the way back.</summary>
public sealed class SentRequestTests
{
    private static readonly ChatRequest _request = new("m", "Hi");

    // Many providers write the list into every answer, and an empty one is a 400 on the way back.
    [Fact]
    public void Continue_EmptyToolCallsOfTheAnswer_DoNotGoBack() => Assert.Equal(
        """{"role":"assistant","content":"The lamp is on."}""",
        SentRequest.AnswerIn(Wire.Completion("""
            {"id":"gen-w1","object":"chat.completion","created":1764100000,"model":"deepseek/deepseek-r1-0528",
             "choices":[{"index":0,"message":{"role":"assistant","content":"The lamp is on.","tool_calls":[]},"finish_reason":"stop"}],
             "usage":{"prompt_tokens":9,"completion_tokens":5,"total_tokens":14}}
            """)));

    [Fact]
    public void Continue_FunctionCallNullOfTheAnswer_DoesNotGoBack() => Assert.Equal(
        """{"role":"assistant","content":"The lamp is on."}""",
        SentRequest.AnswerIn(Wire.Completion("""
            {"id":"gen-w1","object":"chat.completion","created":1764100000,"model":"deepseek/deepseek-r1-0528",
             "choices":[{"index":0,"message":{"role":"assistant","content":"The lamp is on.","function_call":null},"finish_reason":"stop"}],
             "usage":{"prompt_tokens":9,"completion_tokens":5,"total_tokens":14}}
            """)));

    [Fact]
    public void Continue_EmptyContentBesideCalls_GoesBackAsNull() => Assert.Equal(
        """{"role":"assistant","content":null,"tool_calls":[{"id":"call_a","type":"function","function":{"name":"get_time","arguments":"{}"}}]}""",
        SentRequest.AnswerIn(Wire.Completion("""
            {"id":"gen-w1","object":"chat.completion","created":1764100000,"model":"deepseek/deepseek-r1-0528",
             "choices":[{"index":0,"message":{"role":"assistant","content":"",
              "tool_calls":[{"id":"call_a","type":"function","function":{"name":"get_time","arguments":"{}"}}]},"finish_reason":"tool_calls"}],
             "usage":{"prompt_tokens":9,"completion_tokens":5,"total_tokens":14}}
            """)));

    [Theory]
    [InlineData(""" "images":[] """)]
    [InlineData(""" "annotations":[] """)]
    [InlineData(""" "annotations":{} """)]
    [InlineData(""" "tool_calls":{} """)]
    [InlineData(""" "reasoning_details":"" """)]
    [InlineData(""" "provider_specific_fields":null """)]
    public void Continue_MemberThatSaysNothing_DoesNotGoBack(string member) =>
        Assert.Equal("""{"role":"assistant","content":"a"}""", SentRequest.AnswerIn(Wire.Message(""" "content":"a", """ + member)));

    [Theory]
    [InlineData("\"reasoning_details\":[]")]
    [InlineData("\"refusal\":\"no\"")]
    [InlineData("\"provider_specific_fields\":{\"a\":null}")]
    [InlineData("\"cached\":false")]
    public void Continue_MemberThatSaysSomething_GoesBack(string member) =>
        Assert.Equal($$"""{"role":"assistant","content":"a",{{member}}}""", SentRequest.AnswerIn(Wire.Message($" \"content\":\"a\",{member}")));

    [Theory]
    [InlineData("""{"role":"user","content":"a","name":null,"extra":null}""", """{"role":"user","content":"a"}""")]
    [InlineData("""{"role":"system","content":"a","extra":null}""", """{"role":"system","content":"a"}""")]
    [InlineData("""{"role":"developer","content":"a","extra":null}""", """{"role":"developer","content":"a"}""")]
    [InlineData("""{"role":"tool","tool_call_id":"c","content":"","extra":null}""", """{"role":"tool","tool_call_id":"c","content":""}""")]
    public void Serialize_NullThatNobodyKnows_IsNotSent(string stored, string sent) =>
        Assert.Equal($$"""{"model":"m","messages":[{{sent}}]}""", SentRequest.Text(new("m", Wire.Read<Message>(stored))));

    [Theory]
    [InlineData("""{"role":"assistant","content":"","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]}""")]
    [InlineData("""{"role":"assistant","content":"a","tool_calls":[],"function_call":null}""")]
    [InlineData("""{"role":"assistant","content":null}""")]
    public void Write_WhatIsStored_LeavesNothingOut(string message) => WireAssert.IsKept<Message>(message);

    // A list that is filled under conditions, and stays empty: at least one tool is wanted.
    [Fact]
    public void Serialize_NoToolsInTheList_LeavesItOut() => Same(_request with { Tools = [] });

    [Fact]
    public void Serialize_NoStopsInTheList_LeavesItOut() => Same(_request with { Stop = [] });

    [Fact]
    public void Serialize_NoFallbacksInTheList_LeavesItOut() => Same(_request with { Models = [] });

    [Fact]
    public void Serialize_StreamOptionsWithoutStream_LeavesThemOut() => Same(_request with { StreamOptions = new() { IncludeUsage = true } });

    [Fact]
    public void Serialize_StreamOptionsWithStream_AreSent() => Assert.Equal(
        """{"model":"m","messages":[{"role":"user","content":"Hi"}],"stream_options":{"include_usage":true},"stream":true}""",
        SentRequest.Text(_request with { StreamOptions = new() { IncludeUsage = true } }, stream: true));

    [Fact]
    public void Write_ListsOfAStoredRequest_AreKept() => WireAssert.IsWrittenBesideTheMessage(_request with { Stop = [], Tools = [] }, "\"stop\":[],\"tools\":[]");

    private static void Same(ChatRequest request) => Assert.Equal("""{"model":"m","messages":[{"role":"user","content":"Hi"}]}""", SentRequest.Text(request));
}
