using Microsoft.Extensions.AI;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.ExtensionsAI;

/// <summary>Streams: what comes when, once, and that folding the updates gives the whole answer.</summary>
public sealed class StreamMappingTests
{
    [Fact]
    public async Task Updates_OfText_ComeOneAChunk()
    {
        var updates = await ChatClientFixture.StreamedAsync("""{"role":"assistant","content":""}""", """{"content":"a"}""", """{"content":"b"}""");

        Assert.Equal(["a", "b", "", ""], updates.Select(static update => update.Text));
        Assert.All(updates, static update => Assert.Equal((ChatRole.Assistant, "gen-1", "m"), (update.Role, update.ResponseId, update.ModelId)));
        Assert.All(updates.SkipLast(1), static update => Assert.Equal("gen-1", update.MessageId));
    }

    [Fact]
    public async Task FinishReason_IsOnTheLastContentUpdateAndUsageOnceAfterIt()
    {
        var updates = await ChatClientFixture.StreamedAsync("""{"content":"a"}""");

        Assert.Equal([null, ChatFinishReason.Stop, null], updates.Select(static update => update.FinishReason));
        Assert.Equal(0.00000125m, Assert.IsType<UsageContent>(Assert.Single(updates[^1].Contents)).Details.GetCost());
        Assert.Null(updates[^1].MessageId);
    }

    [Fact]
    public async Task Folded_HasTheUsageOnceAndTheProperties()
    {
        var response = (await ChatClientFixture.StreamedAsync("""{"content":"a"}""")).ToChatResponse();

        var properties = response.AdditionalProperties!;
        Assert.Equal((3, "P", "eos", 0.00000125m), (response.Usage!.InputTokenCount, properties["provider"], properties["native_finish_reason"], properties["cost"]));
        Assert.Single(response.Messages);
    }

    [Fact]
    public async Task Thinking_IsShownAtOnceAndSealedOnceAtTheEnd()
    {
        var updates = await ChatClientFixture.StreamedAsync(
            """{"reasoning":"a","reasoning_details":[{"type":"reasoning.text","text":"a","index":0}]}""",
            """{"reasoning":"b","reasoning_details":[{"type":"reasoning.text","text":"b","index":0}]}""",
            """{"content":"c"}""",
            """{"reasoning_details":[{"type":"reasoning.text","signature":"s","index":0}]}""");
        var thinking = updates.SelectMany(static update => update.Contents).OfType<TextReasoningContent>().ToList();

        Assert.Equal(
            [("a", null), ("b", null), ("", """[{"type":"reasoning.text","text":"ab","signature":"s","index":0}]""")],
            thinking.Select(static content => (content.Text, content.ProtectedData)));
    }

    [Fact]
    public async Task Thinking_OfAFoldedStream_GoesBackOnce() => Assert.Equal(
        """{"role":"assistant","content":"c","reasoning_details":[{"type":"reasoning.text","text":"ab","signature":"s","index":0}]}""",
        await ChatClientFixture.SentBackAsync((await ChatClientFixture.StreamedAsync(
            """{"reasoning":"a","reasoning_details":[{"type":"reasoning.text","text":"a","index":0}]}""",
            """{"reasoning":"b","reasoning_details":[{"type":"reasoning.text","text":"b","signature":"s","index":0}]}""",
            """{"content":"c"}""")).ToChatResponse()));

    [Fact]
    public async Task Call_IsGivenWhenALaterOneBegins()
    {
        var updates = await ChatClientFixture.StreamedAsync(
            """{"tool_calls":[{"index":0,"id":"a","type":"function","function":{"name":"f","arguments":"{\"x\""}}]}""",
            """{"tool_calls":[{"index":0,"function":{"arguments":":1}"}}]}""",
            """{"tool_calls":[{"index":0,"function":{"arguments":" "}}]}""",
            """{"tool_calls":[{"index":1,"id":"b","type":"function","function":{"name":"g","arguments":"{}"}}]}""");

        Assert.Equal(["a", "b"], updates.SelectMany(static update => update.Contents).OfType<FunctionCallContent>().Select(static call => call.CallId));
        Assert.Equal(("a", null), (((FunctionCallContent)updates[0].Contents[0]).CallId, updates[0].FinishReason));
        Assert.Equal(ChatFinishReason.ToolCalls, updates[1].FinishReason);
    }

    [Fact]
    public async Task Calls_ThatAreInterleaved_AreWholeAndOnce()
    {
        var updates = await ChatClientFixture.StreamedAsync(
            """{"tool_calls":[{"index":0,"id":"a","type":"function","function":{"name":"f","arguments":""}},{"index":1,"id":"b","type":"function","function":{"name":"g","arguments":""}}]}""",
            """{"tool_calls":[{"index":0,"function":{"arguments":"{\"x\":1}"}}]}""",
            """{"tool_calls":[{"index":1,"function":{"arguments":"{\"y\":2}"}}]}""");

        Assert.Equal(
            ["a f x", "b g y"],
            updates.SelectMany(static update => update.Contents).OfType<FunctionCallContent>().Select(static call => $"{call.CallId} {call.Name} {call.Arguments!.Keys.Single()}"));
    }

    [Fact]
    public async Task Calls_WithoutIds_GetThem()
    {
        var calls = (await ChatClientFixture.StreamedAsync(
            """{"tool_calls":[{"index":0,"function":{"name":"f","arguments":"{\"x\":1}"}}]}""",
            """{"tool_calls":[{"index":1,"function":{"name":"f","arguments":"{\"x\":2}"}}]}""")).SelectMany(static update => update.Contents).OfType<FunctionCallContent>().ToList();

        Assert.Equal((2, 2), (calls.Count, calls.Select(static call => call.CallId).Where(static id => id.Length == 9).Distinct().Count()));
    }

    [Fact]
    public async Task Refusal_InPieces_IsOneErrorContent() => Assert.Equal(
        "No way.",
        (await ChatClientFixture.StreamedAsync("""{"refusal":"No "}""", """{"refusal":"way."}""")).SelectMany(static update => update.Contents).OfType<ErrorContent>().Single().Message);

    [Fact]
    public async Task Citation_Repeated_IsGivenOnceAndSurvivesFolding()
    {
        const string Citation = """{"annotations":[{"type":"url_citation","url_citation":{"url":"https://x/","start_index":0,"end_index":1}}]}""";
        var response = (await ChatClientFixture.StreamedAsync("""{"content":"a"}""", Citation, """{"content":"b"}""", Citation)).ToChatResponse();

        Assert.Single(response.Messages[0].Contents.SelectMany(static content => content.Annotations ?? []));
        Assert.Equal("ab", response.Text);
    }

    [Fact]
    public async Task Image_OfAStream_IsData() => Assert.Equal(
        "data:image/png;base64,AQID",
        (await ChatClientFixture.StreamedAsync("""{"images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}}]}"""))
            .SelectMany(static update => update.Contents).OfType<DataContent>().Single().Uri);

    [Fact]
    public async Task Audio_OfAStream_ComesAtTheEndWithItsTranscript()
    {
        var audio = (await ChatClientFixture.StreamedAsync("""{"audio":{"id":"au","data":"AQID","transcript":"Hel"}}""", """{"audio":{"data":"BAUG","transcript":"lo"}}"""))
            .SelectMany(static update => update.Contents).OfType<DataContent>().Single();

        Assert.Equal(("data:audio/wav;base64,AQIDBAUG", "Hello"), (audio.Uri, audio.AdditionalProperties!["transcript"]));
    }

    [Fact]
    public async Task Failure_AfterText_IsThrown()
    {
        var handler = StubHandler.Events("""
            data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"a"}}]}

            data: {"id":"gen-1","choices":[],"error":{"code":502,"message":"Down"}}


            """);
        var texts = new List<string>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(async () =>
        {
            await foreach (var update in handler.CreateClient().AsIChatClient("m").GetStreamingResponseAsync("Hi"))
            {
                texts.Add(update.Text);
            }
        });

        Assert.Equal(("Down", "a"), (e.Message, Assert.Single(texts)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelled_WhileNothingComes_EndsWithTheCallersToken(bool atTheLoop)
    {
        using var fake = Fake.Of(Fake.SilentAfter("data: {\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"}}]}\n\n"));
        using var client = fake.CreateClient();
        using var source = new CancellationTokenSource();
        var stream = client.AsIChatClient("m").GetStreamingResponseAsync("Hi", cancellationToken: atTheLoop ? default : source.Token);

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in stream.WithCancellation(atTheLoop ? source.Token : default))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public void Arguments_ThatAreMissing_ThrowAtTheCall()
    {
        var client = StubHandler.Json(ChatClientFixture.Answer).CreateClient().AsIChatClient("m");

        Assert.Throws<ArgumentNullException>(() => { _ = client.GetStreamingResponseAsync((IEnumerable<ChatMessage>)null!); });
        Assert.Throws<ArgumentNullException>(() => { _ = client.GetResponseAsync((IEnumerable<ChatMessage>)null!); });
        Assert.Throws<ArgumentNullException>(() => ((IOpenRouterClient)null!).AsIChatClient());
        Assert.Throws<ArgumentNullException>(() => ((IChatCompletionsClient)null!).AsIChatClient());
        Assert.Throws<ArgumentNullException>(() => ((Tool)null!).AsAITool());
        Assert.Throws<ArgumentNullException>(() => client.GetService(null!));
    }
}
