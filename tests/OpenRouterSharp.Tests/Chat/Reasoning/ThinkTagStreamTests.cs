using System.Text.Json;
using OpenRouterSharp.Testing;
using static OpenRouterSharp.Tests.Chat.Reasoning.ThinkTagStream;

namespace OpenRouterSharp.Tests.Chat.Reasoning;

public class ThinkTagStreamTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<think>Two plus two.</think>4", "Two plus two.", "4")]
    [InlineData("<think>\nTwo plus two.\n</think>\n\n4", "Two plus two.\n", "4")]
    [InlineData("<think>\r\nTwo.</think>\r\n\r\n4", "Two.", "4")]
    [InlineData(" \n<think>Two.</think>4", "Two.", "4")]
    [InlineData("<THINK>Two.</Think>4", "Two.", "4")]
    [InlineData("<think>\n\n</think>\n\n4", "", "4")]
    [InlineData("<think>Is a < b? </thin> Yes.</think>    indented", "Is a < b? </thin> Yes.", "    indented")]
    [InlineData("<think><think>Two.</think>4</think>", "<think>Two.", "4</think>")]
    [InlineData("<think>Two.</think><think>Three.</think>4", "Two.", "<think>Three.</think>4")]
    [InlineData("<think>Two plus", "Two plus", "")]
    [InlineData("<think>Two plus</thi", "Two plus</thi", "")]
    [InlineData("<think>", "", "")]
    [InlineData("4", "", "4")]
    [InlineData("", "", "")]
    [InlineData(" \n", "", " \n")]
    [InlineData(" 4", "", " 4")]
    [InlineData("<", "", "<")]
    [InlineData(" <thin", "", " <thin")]
    [InlineData("<thinking>Two.</thinking>4", "", "<thinking>Two.</thinking>4")]
    [InlineData("The tag <think>Two.</think> is left alone.", "", "The tag <think>Two.</think> is left alone.")]
    [InlineData("```\n<think>code</think>\n```", "", "```\n<think>code</think>\n```")]
    [InlineData("4</think>", "", "4</think>")]
    public async Task SplitThinkTags_AnyText_SeparatesWhatTheTagEncloses(string content, string thinking, string text)
    {
        var whole = await Answer(content).Stream().SplitThinkTags().ReadAsync();
        var byCharacter = await Answer(content.Select(static c => c.ToString())).Stream().SplitThinkTags().ReadAsync();

        Assert.Equivalent(new { Thinking = thinking, Text = text }, whole);
        Assert.Equivalent(new { Thinking = thinking, Text = text }, byCharacter);
    }

    [Theory]
    [InlineData("Two.\n</think>\n\n4", "Two.\n", "4")]
    [InlineData("\nTwo.</think>4", "Two.", "4")]
    [InlineData("<think>\nTwo.</think>4", "Two.", "4")]
    [InlineData("<thi", "<thi", "")]
    [InlineData("Two.", "Two.", "")]
    [InlineData("</think>4", "", "4")]
    public async Task SplitThinkTags_TemplateOpensTheTag_TakesTheBeginningAsThinking(string content, string thinking, string text)
    {
        var options = new ThinkTagOptions { StartsInside = true };

        var whole = await Answer(content).Stream().SplitThinkTags(options).ReadAsync();
        var byCharacter = await Answer(content.Select(static c => c.ToString())).Stream().SplitThinkTags(options).ReadAsync();

        Assert.Equivalent(new { Thinking = thinking, Text = text }, whole);
        Assert.Equivalent(new { Thinking = thinking, Text = text }, byCharacter);
    }

    [Fact]
    public async Task SplitThinkTags_OtherTagName_SplitsAtIt() =>
        Assert.Equivalent(
            new { Thinking = "Two.", Text = "4" },
            await Answer("<reasoning>Two.</reasoning>4").Stream().SplitThinkTags(new ThinkTagOptions { TagName = "reasoning" }).ReadAsync());

    [Fact]
    public async Task SplitThinkTags_TwiceForTwoTagNames_SplitsAtEither() =>
        Assert.Equivalent(
            new { Thinking = "Two.", Text = "4" },
            await Answer("<reasoning>Two.</reasoning>4").Stream().SplitThinkTags().SplitThinkTags(new ThinkTagOptions { TagName = "reasoning" }).ReadAsync());

    [Fact]
    public async Task SplitThinkTags_ChunksWithoutATag_StayTheSameObjects()
    {
        ChatCompletionChunk[] chunks = [.. Answer("", "Four", " is <b>it</b>."), new ChatCompletionChunk { Usage = new Usage { TotalTokens = 3 } }];

        Assert.Equal(chunks, await chunks.Stream().SplitThinkTags().ChunksAsync(), ReferenceEqualityComparer.Instance);
    }

    [Theory]
    [InlineData("<think>Two.</think>\n\n4", "Two.", "4")]
    [InlineData("<think>\nTwo.\n</think>4", "Two.", "4")]
    [InlineData("<think>More.</think>4", "Two.More.", "4")]
    [InlineData("<think>is a tag.", "Two.", "<think>is a tag.")]
    [InlineData(" <think>is </thi", "Two.", " <think>is </thi")]
    [InlineData("4", "Two.", "4")]
    public async Task SplitThinkTags_ThinkingAlsoInItsField_IsThereOnce(string content, string thinking, string text)
    {
        ChatCompletionChunk[] before = [Separate("Two"), Separate(".")];

        var whole = await before.Concat(Answer(content)).Stream().SplitThinkTags().ReadAsync();
        var byCharacter = await before.Concat(Answer(content.Select(static c => c.ToString()))).Stream().SplitThinkTags().ReadAsync();

        Assert.Equivalent(new { Thinking = thinking, Text = text }, whole);
        Assert.Equivalent(new { Thinking = thinking, Text = text }, byCharacter);
    }

    [Fact]
    public async Task SplitThinkTags_ThinkingInBothAtOnce_IsThereOnce() => Assert.Equivalent(
        new { Thinking = "Two plus two.", Text = "4" },
        await new[] { Separate("Two plus ", "<think>Two plus "), Separate("two.", "two.</think>4"), Finish() }.Stream().SplitThinkTags().ReadAsync());

    [Fact]
    public async Task SplitThinkTags_ThinkingInItsFieldAlone_LeavesTheChunksAsTheyAre()
    {
        ChatCompletionChunk[] chunks = [Separate("Two."), .. Answer("Four ", "is it.")];

        Assert.Equal(chunks, await chunks.Stream().SplitThinkTags().ChunksAsync(), ReferenceEqualityComparer.Instance);
    }

    private static ChatCompletionChunk Separate(string reasoning, string content = "") =>
        new() { Choices = [new ChunkChoice { Index = 0, Delta = new MessageDelta { Content = content, Reasoning = reasoning } }] };

    [Fact]
    public async Task SplitThinkTags_SeparateThinkingAfterAHeldPiece_ReleasesThePieceOnce()
    {
        var separate = new ChatCompletionChunk { Choices = [new ChunkChoice { Index = 0, Delta = new MessageDelta { ReasoningDetails = [new EncryptedReasoning { Data = "x" }] } }] };
        ChatCompletionChunk[] chunks = [Piece("<th"), separate, .. Answer("ink>")];

        Assert.Equivalent(new { Thinking = "", Text = "<think>" }, await chunks.Stream().SplitThinkTags().ReadAsync());
    }

    [Fact]
    public async Task SplitThinkTags_SeveralChoices_AreSplitEachOnItsOwn()
    {
        ChatCompletionChunk[] chunks = [Piece("<think>A"), Piece("B", 1), Piece("</think>1"), Piece("<think>", 1), Finish(), Finish(1)];

        var completion = await chunks.Stream().SplitThinkTags().ToCompletionAsync(CancellationToken);

        Assert.Equal(["A/1", "/B<think>"], completion.Choices.Select(static choice => $"{choice.Message!.Reasoning}/{choice.Message.Content!.Text}"));
    }

    [Fact]
    public async Task SplitThinkTags_SeveralChoicesInOneChunk_ChangesOnlyThoseThatThink()
    {
        var other = new ChunkChoice { Delta = new MessageDelta { Content = "B" } };
        var chunk = new ChatCompletionChunk { Choices = [new ChunkChoice { Delta = new MessageDelta { Content = "<think>A</think>1" } }, other] };

        var split = Assert.Single(await new[] { chunk }.Stream().SplitThinkTags().ChunksAsync());

        Assert.Equivalent(new { Reasoning = "A", Content = "1" }, new { split.Choices[0].Delta.Reasoning, split.Choices[0].Delta.Content });
        Assert.Same(other, split.Choices[1]);
    }

    [Fact]
    public async Task SplitThinkTags_ChangedChunk_KeepsItsOtherFields()
    {
        var chunk = JsonSerializer.Deserialize<ChatCompletionChunk>("""
            {"id":"gen-1","object":"chat.completion.chunk","created":1,"model":"m","provider":"P","service_tier":"flex","x":1,
             "choices":[{"index":0,"delta":{"role":"assistant","content":"<think>A</think>1","tool_calls":[{"index":0,"id":"c"}],"y":2},
               "finish_reason":"stop","native_finish_reason":"end","logprobs":{"content":[]},"z":3}],"usage":{"total_tokens":3}}
            """)!;

        var split = Assert.Single(await new[] { chunk }.Stream().SplitThinkTags().ChunksAsync());

        var expected = chunk with { Choices = [chunk.Choices[0] with { Delta = chunk.Choices[0].Delta with { Content = "1", Reasoning = "A" } }] };
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(split));
    }

    [Fact]
    public async Task SplitThinkTags_PieceHeldAtTheFinish_IsReleasedWithIt()
    {
        var chunks = await Answer("<think>A</think", "").Stream().SplitThinkTags().ChunksAsync();

        Assert.Equivalent(new { Reasoning = "</think", FinishReason = FinishReason.Stop }, new { chunks[^1].Reasoning, chunks[^1].FinishReason });
    }

    [Fact]
    public async Task SplitThinkTags_StreamEndsWithoutFinish_ReleasesThePieceInALastChunk()
    {
        var chunks = await new[] { Piece("<thi"), new ChatCompletionChunk { Id = "gen-1", Model = "m", Usage = new Usage { TotalTokens = 3 } } }.Stream().SplitThinkTags().ChunksAsync();

        Assert.Equal(["", null, "<thi"], chunks.Select(static chunk => chunk.Text));
        Assert.Equivalent(new { Id = "gen-1", Model = new ModelId("m"), Usage = (object?)null }, new { chunks[^1].Id, chunks[^1].Model, chunks[^1].Usage });
    }

    [Fact]
    public async Task SplitThinkTags_StreamFails_GivesThePieceBeforeTheException()
    {
        var failure = new OpenRouterException(ErrorKind.StreamInterrupted, "Cut.");

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => new[] { Piece("<think>A</th") }.Stream(failure).SplitThinkTags().ToCompletionAsync(CancellationToken));

        Assert.Same(failure, e);
        Assert.Equal("A</th", e.Partial?.Reasoning);
    }

    [Fact]
    public async Task SplitThinkTags_Cancelled_EndsAtOnce()
    {
        using var cancellation = new CancellationTokenSource();
        var seen = new List<string?>();

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var chunk in Answer("<th", "ink>A").Stream(cancellationToken: CancellationToken.None).SplitThinkTags().WithCancellation(cancellation.Token))
            {
                seen.Add(chunk.Text);
                await cancellation.CancelAsync();
            }
        });

        Assert.Equal([""], seen);
    }

    [Fact]
    public async Task SplitThinkTags_EnumeratedTwice_SplitsTwice()
    {
        var split = Answer("<think>A</think>1").Stream().SplitThinkTags();

        Assert.Equal(await split.ReadAsync(), await split.ReadAsync());
    }

    [Theory]
    [InlineData(1024, "A", "1")]
    [InlineData(1025, "", null)]
    public async Task SplitThinkTags_MuchWhiteSpace_IsHeldUpToABound(int length, string thinking, string? text)
    {
        var content = new string(' ', length) + "<think>A</think>1";

        Assert.Equivalent(new { Thinking = thinking, Text = text ?? content }, await Answer(content).Stream().SplitThinkTags().ReadAsync());
        Assert.Equivalent(new { Thinking = thinking, Text = text ?? content }, await Answer(content.Select(static c => c.ToString())).Stream().SplitThinkTags().ReadAsync());
    }

    [Fact]
    public void Split_ChunksPastTheThinking_AllocatesNothing()
    {
        var split = new ThinkTagChunks(new ThinkTagOptions());
        var chunk = Piece("Four");
        split.Split(chunk);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
        {
            split.Split(chunk);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task SplitThinkTags_LoopLeft_ClosesTheConnection()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("<think>A", "B").Hang()), CancellationToken);
        using var client = server.CreateClient();

        await foreach (var chunk in client.Chat.StreamAsync(DeepSeekModels.R1, "Hi", CancellationToken).SplitThinkTags())
        {
            Assert.Equal("A", chunk.Reasoning);
            break;
        }

        await server.WaitForNoConnectionsAsync(CancellationToken);
    }

    [Fact]
    public void SplitThinkTags_NoStream_IsRefusedAtOnce() =>
        Assert.Throws<ArgumentNullException>(() => ((IAsyncEnumerable<ChatCompletionChunk>)null!).SplitThinkTags());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<think>")]
    [InlineData("think ing")]
    public void TagName_NotAName_IsRefused(string name) => Assert.Throws<ArgumentException>("TagName", () => new ThinkTagOptions { TagName = name });
}
