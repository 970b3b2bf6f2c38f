using Microsoft.Extensions.AI;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.ExtensionsAI;

/// <summary>Each part of a response as contents, and the same from a stream.</summary>
public sealed class ResponseMappingTests
{
    private const string FileAnnotation = """{ "type":"file", "file":{"hash":"h","name":"a.pdf","content":[{"type":"text","text":"caf\u00e9"}]} }""";

    [Fact]
    public async Task Response_ItsHead_IsKept()
    {
        var response = await ChatClientFixture.ReceivedAsync("\"content\":\"Hi\"", "\"finish_reason\":\"stop\",\"native_finish_reason\":\"eos\"", """
            "provider":"P","created":1700000000,"service_tier":"flex","usage":{"prompt_tokens":1,"cost":0.5},
            """);

        Assert.Equal(("gen-1", "gen-1", "m", "Hi", null), (response.ResponseId, response.Messages[0].MessageId, response.ModelId, response.Text, response.ConversationId));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), response.CreatedAt);
        Assert.Equal(
            [("cost", 0.5m), ("native_finish_reason", "eos"), ("provider", "P"), ("service_tier", "flex")],
            response.AdditionalProperties!.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value!)));
        Assert.IsType<ChatCompletion>(response.RawRepresentation);
    }

    [Theory]
    [InlineData("stop", false, "stop")]
    [InlineData("length", false, "length")]
    [InlineData("tool_calls", true, "tool_calls")]
    [InlineData("content_filter", false, "content_filter")]
    [InlineData("function_call", true, "tool_calls")]
    [InlineData("stop", true, "tool_calls")]
    [InlineData(null, true, "tool_calls")]
    [InlineData(null, false, null)]
    [InlineData("tomorrow", false, "tomorrow")]
    public async Task FinishReason_EachOne_IsWhatItMeans(string? reason, bool hasCalls, string? expected) => Assert.Equal(
        expected,
        (await ChatClientFixture.ReceivedAsync(
            hasCalls ? """
                "content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]
                """ : "\"content\":\"a\"",
            reason is null ? "\"finish_reason\":null" : $"\"finish_reason\":\"{reason}\"")).FinishReason?.Value);

    [Fact]
    public async Task Usage_IsCountedAndCosted()
    {
        var usage = (await ChatClientFixture.ReceivedAsync("\"content\":\"a\"", completion: """
            "usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15,"cost":0.0000012345,
            "prompt_tokens_details":{"cached_tokens":3,"cache_write_tokens":2},"completion_tokens_details":{"reasoning_tokens":4}},
            """)).Usage!;

        Assert.Equal((10, 5, 15, 3, 4), (usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount, usage.CachedInputTokenCount, usage.ReasoningTokenCount));
        Assert.Equal((2, 1234), (usage.AdditionalCounts!["cache_write_tokens"], usage.AdditionalCounts["cost_nanodollars"]));
        Assert.Equal(0.000001234m, usage.GetCost());
    }

    [Fact]
    public async Task Usage_AddedUp_AddsUpCost()
    {
        var usage = new UsageDetails();
        usage.Add((await ChatClientFixture.ReceivedAsync("\"content\":\"a\"", completion: "\"usage\":{\"cost\":0.25},")).Usage!);
        usage.Add((await ChatClientFixture.ReceivedAsync("\"content\":\"a\"", completion: "\"usage\":{\"cost\":0.5},")).Usage!);

        Assert.Equal(0.75m, usage.GetCost());
    }

    [Fact]
    public void GetCost_OfUsageWithoutOne_IsNull() => Assert.Null(new UsageDetails().GetCost());

    [Fact]
    public async Task Usage_OfAResponseWithout_IsNull() => Assert.Null((await ChatClientFixture.ReceivedAsync("\"content\":\"a\"")).Usage);

    [Fact]
    public async Task Contents_OfAWholeAnswer_AreThinkingTextImagesAndCalls()
    {
        var contents = (await ChatClientFixture.ReceivedAsync("""
            "content":"a","reasoning":"t","images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}},{"type":"image_url","image_url":{"url":"https://x/a.webp"}}],
            "tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{\"a\":1}"}}]
            """)).Messages[0].Contents;

        Assert.Equal(
            ["TextReasoningContent", "TextContent", "DataContent", "UriContent", "FunctionCallContent"],
            contents.Select(static content => content.GetType().Name));
        Assert.Equal("t", ((TextReasoningContent)contents[0]).Text);
        Assert.Equal("image/webp", ((UriContent)contents[3]).MediaType);
        Assert.Equal("1", ((FunctionCallContent)contents[4]).Arguments!["a"]!.ToString());
    }

    [Theory]
    [InlineData("""{\"a\":""", false)]
    [InlineData("[1]", false)]
    [InlineData("", true)]
    public async Task Call_WithOddArguments_HasAnExceptionAndNothingIsThrown(string arguments, bool isEmpty)
    {
        var call = (await ChatClientFixture.ReceivedAsync($$$"""
            "content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{{{arguments}}}"}}]
            """)).Messages[0].Contents.OfType<FunctionCallContent>().Single();

        Assert.Equal((isEmpty, isEmpty), (call.Exception is null, call.Arguments is { Count: 0 }));
    }

    [Theory]
    [InlineData("""{\"a\":""")]
    [InlineData("""{ \"a\" : 1.0 , \"b\":\"\\u00e9\"}""")]
    public async Task Call_SentBack_HasItsBytes(string arguments) => Assert.Contains(
        $$"""arguments":"{{arguments}}""",
        await SentTextBackAsync(await ChatClientFixture.ReceivedAsync($$$"""
            "content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{{{arguments}}}"}}]
            """)),
        StringComparison.Ordinal);

    [Fact]
    public async Task Call_WithAProvidersMembers_KeepsThem() => Assert.Contains(
        """{"id":"c","type":"function","function":{"name":"f","arguments":"{}","x":1},"extra_content":{"google":{"thought_signature":"s"}}}""",
        await SentTextBackAsync(await ChatClientFixture.ReceivedAsync("""
            "content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}","x":1},"extra_content":{"google":{"thought_signature":"s"}}}]
            """)),
        StringComparison.Ordinal);

    [Fact]
    public async Task Refusal_IsAnErrorContent()
    {
        var error = Assert.IsType<ErrorContent>(Assert.Single((await ChatClientFixture.ReceivedAsync("\"content\":null,\"refusal\":\"No.\"")).Messages[0].Contents));

        Assert.Equal(("No.", "Refusal"), (error.Message, error.ErrorCode));
    }

    [Fact]
    public async Task Citation_IsOnTheText()
    {
        var text = Assert.IsType<TextContent>(Assert.Single((await ChatClientFixture.ReceivedAsync("""
            "content":"abc","annotations":[{"type":"url_citation","url_citation":{"url":"https://x/","title":"T","content":"S","start_index":1,"end_index":2}},
            {"type":"url_citation","url_citation":{"url":"::"}}]
            """)).Messages[0].Contents));

        var citation = Assert.IsType<CitationAnnotation>(text.Annotations![0]);
        var region = Assert.IsType<TextSpanAnnotatedRegion>(Assert.Single(citation.AnnotatedRegions!));
        Assert.Equal(("T", "https://x/", "S", 1, 2), (citation.Title, citation.Url!.ToString(), citation.Snippet, region.StartIndex, region.EndIndex));
        Assert.Null(((CitationAnnotation)text.Annotations[1]).Url);
    }

    [Fact]
    public async Task FileAnnotation_SentBack_HasItsBytes() => Assert.Contains(
        $"\"annotations\":[{FileAnnotation}]", await SentTextBackAsync(await ChatClientFixture.ReceivedAsync($"\"content\":\"a\",\"annotations\":[{FileAnnotation}]")), StringComparison.Ordinal);

    [Theory]
    [InlineData("""[{ "type":"reasoning.text", "text":"caf\u00e9 \/", "signature":"s", "index":0.0 },{"type":"tomorrow","n":1e2}]""")]
    [InlineData("[]")]
    public async Task Thinking_SentBack_HasItsBytes(string details)
    {
        var sent = await SentTextBackAsync(await ChatClientFixture.ReceivedAsync($"\"content\":\"a\",\"reasoning\":\"plain\",\"reasoning_details\":{details}"));

        Assert.Contains($"\"reasoning_details\":{details}", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("plain", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thinking_WithoutDetails_GoesBackAsReasoning() =>
        Assert.Contains("\"reasoning\":\"plain\"", await SentTextBackAsync(await ChatClientFixture.ReceivedAsync("\"content\":\"a\",\"reasoning\":\"plain\"")), StringComparison.Ordinal);

    [Fact]
    public async Task Response_WithoutId_HasOneMadeUp()
    {
        var response = await StubHandler.Json("""{"choices":[{"message":{"content":"a"}}]}""").CreateClient().AsIChatClient("m").GetResponseAsync("Hi");

        Assert.Equal((32, response.ResponseId), (response.ResponseId!.Length, response.Messages[0].MessageId));
    }

    private static Task<string> SentTextBackAsync(ChatResponse response) => ChatClientFixture.SentAsync([.. response.Messages, new(ChatRole.User, "Next")]);
}
