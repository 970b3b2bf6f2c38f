using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.ExtensionsAI;

/// <summary>The rows of the response table from streams and at their edges: heads, finish reasons, annotations, raw representations.</summary>
public sealed class ResponseRuleTests
{
    [Theory]
    [InlineData("length", "length")]
    [InlineData("content_filter", "content_filter")]
    [InlineData("function_call", "tool_calls")]
    [InlineData("tomorrow", "tomorrow")]
    public async Task FinishReason_OfAStream_IsWhatItMeans(string reason, string expected) => Assert.Equal(
        expected,
        (await StubHandler.Events($$"""
            data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"a"},"finish_reason":"{{reason}}"}]}

            data: [DONE]


            """).CreateClient().AsIChatClient("m").GetStreamingResponseAsync("Hi").ToChatResponseAsync()).FinishReason?.Value);

    [Fact]
    public async Task Stream_WithoutId_HasOneMadeUpAndKeepsIt()
    {
        var updates = await StubHandler.Events("""
            data: {"choices":[{"index":0,"delta":{"content":"a"}}]}

            data: {"choices":[{"index":0,"delta":{"content":"b"},"finish_reason":"stop"}]}

            data: [DONE]


            """).CreateClient().AsIChatClient("m").GetStreamingResponseAsync("Hi").ToListAsync();

        Assert.Equal(32, Assert.Single(updates.Select(static update => update.ResponseId).Distinct())!.Length);
        Assert.Single(updates.ToChatResponse().Messages);
    }

    [Fact]
    public async Task Stream_ItsHead_IsOnEveryUpdate()
    {
        var updates = await ChatClientFixture.StreamedAsync("""{"reasoning":"t"}""", """{"content":"a"}""");

        Assert.All(updates, static update => Assert.Equal(
            ("m", DateTimeOffset.FromUnixTimeSeconds(1700000000), null), (update.ModelId, update.CreatedAt, update.ConversationId)));
        Assert.All(updates, static update => Assert.IsType<ChatCompletionChunk>(update.RawRepresentation));
    }

    [Fact]
    public async Task ServiceTier_OfAStream_IsAPropertyOfTheResponse() => Assert.Equal(
        "flex",
        (await StubHandler.Events("""
            data: {"id":"gen-1","service_tier":"flex","choices":[{"index":0,"delta":{"content":"a"},"finish_reason":"stop"}]}

            data: [DONE]


            """).CreateClient().AsIChatClient("m").GetStreamingResponseAsync("Hi").ToChatResponseAsync()).AdditionalProperties!["service_tier"]);

    [Fact]
    public async Task Usage_SentTwice_IsCountedOnce()
    {
        var response = await StubHandler.Events("""
            data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"a"}}],"usage":{"prompt_tokens":3,"completion_tokens":1,"total_tokens":4,"cost":0.1}}

            data: {"id":"gen-1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":4,"total_tokens":7,"cost":0.25}}

            data: [DONE]


            """).CreateClient().AsIChatClient("m").GetStreamingResponseAsync("Hi").ToChatResponseAsync();

        Assert.Equal((3, 4, 7, 0.25m), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount, response.Usage.GetCost()));
    }

    [Fact]
    public async Task Usage_OfAStreamWithout_IsNull() => Assert.Null((await StubHandler.Events("""
        data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"a"},"finish_reason":"stop"}]}

        data: [DONE]


        """).CreateClient().AsIChatClient("m").GetStreamingResponseAsync("Hi").ToChatResponseAsync()).Usage);

    [Fact]
    public async Task Chunk_WithTwoPartsOfOneChoice_LosesNeither()
    {
        var updates = await StubHandler.Events("""
            data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"a"}},{"index":0,"delta":{"reasoning":"t","content":"b"}}]}

            data: {"id":"gen-1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: [DONE]


            """).CreateClient().AsIChatClient("m").GetStreamingResponseAsync("Hi").ToListAsync();

        Assert.Equal("ab", updates.ToChatResponse().Text);
    }

    [Fact]
    public async Task Choice_BesideTheFirst_IsNotMixedIn() => Assert.Equal(
        "a",
        (await StubHandler.Events("""
            data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"a"}},{"index":1,"delta":{"content":"b"}}]}

            data: {"id":"gen-1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: [DONE]


            """).CreateClient().AsIChatClient("m").GetStreamingResponseAsync("Hi").ToChatResponseAsync()).Text);

    [Theory]
    [InlineData("""{"type":"tomorrow","x":{ "n" : 1.0 }}""")]
    [InlineData("""{"type":"url_citation","url_citation":{"url":"https://x/","title":"T","start_index":0,"end_index":1},"new":1}""")]
    public async Task Annotation_OfAStream_GoesBackByteForByte(string annotation)
    {
        var response = (await ChatClientFixture.StreamedAsync("""{"content":"a"}""", $$"""{"annotations":[{{annotation}}]}""")).ToChatResponse();

        var content = Assert.Single(response.Messages[0].Contents.SelectMany(static content => content.Annotations ?? []));
        Assert.Equal(annotation, content.AdditionalProperties!["openrouter.raw"]);
        Assert.Contains($"\"annotations\":[{annotation}]", await ChatClientFixture.SentAsync([.. response.Messages, new(ChatRole.User, "Next")]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotation_StoredAndReadBack_GoesBackByteForByte()
    {
        const string File = """{ "type":"file", "file":{"hash":"h","content":[{"type":"text","text":"caf\u00e9"}]} }""";
        var type = AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(ChatResponse));
        var stored = JsonSerializer.Serialize(await ChatClientFixture.ReceivedAsync($"\"content\":\"a\",\"annotations\":[{File}]"), type);

        var sent = await ChatClientFixture.SentAsync([.. ((ChatResponse)JsonSerializer.Deserialize(stored, type)!).Messages, new(ChatRole.User, "Next")]);

        Assert.Contains($"\"annotations\":[{File}]", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RawRepresentations_AreTheWiresOwn()
    {
        var response = await ChatClientFixture.ReceivedAsync("""
            "content":null,"images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}}],"audio":{"data":"AQID"},
            "tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]
            """);

        Assert.Equal(
            [typeof(GeneratedImage), typeof(ToolCall), typeof(AudioOutput)], response.Messages[0].Contents.Select(static content => content.RawRepresentation!.GetType()));
        Assert.IsType<AssistantMessage>(response.Messages[0].RawRepresentation);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("data:image/png;base64,***")]
    public async Task Image_WithoutAUsableAddress_CostsNothingElse(string url) => Assert.Equal(
        "a", (await ChatClientFixture.ReceivedAsync($$$"""
            "content":"a","images":[{"type":"image_url","image_url":{"url":"{{{url}}}"}}]
            """)).Text);

    [Fact]
    public async Task Audio_WithoutData_IsItsTranscript() => Assert.Equal("Hello", (await ChatClientFixture.ReceivedAsync("\"content\":null,\"audio\":{\"transcript\":\"Hello\"}")).Text);

    [Theory]
    [InlineData("mp3", "audio/mpeg")]
    [InlineData("pcm16", "audio/L16")]
    [InlineData("opus", "audio/opus")]
    public async Task Audio_OfARequestedFormat_HasItsMediaType(string format, string mediaType)
    {
        var handler = StubHandler.Json("""{"id":"gen-1","choices":[{"message":{"role":"assistant","content":null,"audio":{"data":"AQID"}},"finish_reason":"stop"}]}""");

        var response = await handler.CreateClient().AsIChatClient("m").GetResponseAsync(
            "Hi", new ChatOptions { RawRepresentationFactory = _ => new ChatRequest { Audio = new() { Voice = "alloy", Format = new AudioFormat(format) } } });

        Assert.Equal(mediaType, Assert.Single(response.Messages[0].Contents.OfType<DataContent>()).MediaType);
    }

    [Fact]
    public async Task AdditionalProperties_OfAResponse_AreOfTypesThatCanBeStored()
    {
        var response = await ChatClientFixture.ReceivedAsync("""
            "content":"a","reasoning":"t","annotations":[{"type":"file","file":{}}],"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"},"x":1}]
            """, completion: "\"provider\":\"P\",\"service_tier\":\"flex\",\"usage\":{\"cost\":0.5},");

        var all = response.AdditionalProperties!.Values
            .Concat(response.Messages[0].Contents.SelectMany(static content => content.AdditionalProperties?.Values ?? Enumerable.Empty<object?>()))
            .Concat(response.Messages[0].Contents.SelectMany(static content => content.Annotations ?? []).SelectMany(static annotation => annotation.AdditionalProperties!.Values));

        Assert.All(all, static value => Assert.True(value is string or bool or int or long or decimal or JsonElement, $"{value!.GetType()}"));
    }

    [Fact]
    public async Task Stream_LeftEarly_ClosesTheConnection()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Text("a").Hang()));

        await foreach (var update in fake.CreateClient().AsIChatClient("m").GetStreamingResponseAsync("Hi"))
        {
            break;
        }

        Assert.True(fake.Requests[0].WasAborted);
    }

    [Fact]
    public async Task Call_OfTheWholeAnswer_IsGivenOnceAlsoWithWhiteSpaceAfterIt()
    {
        var updates = await ChatClientFixture.StreamedAsync(
            """{"tool_calls":[{"index":0,"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}]}""",
            """{"tool_calls":[{"index":0,"function":{"arguments":"  "}}]}""",
            """{"content":" "}""");

        Assert.Single(updates.SelectMany(static update => update.Contents).OfType<FunctionCallContent>());
        Assert.Equal(ChatFinishReason.ToolCalls, updates.Single(static update => update.FinishReason is not null).FinishReason);
    }
}
