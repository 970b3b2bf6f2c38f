using FsCheck;
using FsCheck.Fluent;
using OpenRouterSharp.Testing;
using static OpenRouterSharp.Tests.Chat.Reasoning.ThinkTagStream;

namespace OpenRouterSharp.Tests.Chat.Reasoning;

public class ThinkTagCompletionTests
{
    private static readonly Gen<string> _text = Gen.Elements("<think>", "</think>", "<", "</", "thi", "nk>", "\n", " ", "a", "é", "😀", "<b>").ListOf().Select(string.Concat);

    [Fact]
    public void SplitThinkTags_LeakedThinking_GoesToReasoning()
    {
        var split = Of("<think>\nTwo plus two.\n</think>\n\n4").SplitThinkTags();

        Assert.Equivalent(new { Reasoning = "Two plus two.\n", Text = "4" }, split);
    }

    [Fact]
    public void SplitThinkTags_NoTag_IsTheSameObject()
    {
        var completion = Of("4");

        Assert.Same(completion, completion.SplitThinkTags());
    }

    [Fact]
    public void SplitThinkTags_OnlyThinking_LeavesNoContent() => Assert.Null(Of("<think>Two").SplitThinkTags().Message!.Content);

    [Fact]
    public void SplitThinkTags_EmptyThinking_TakesOnlyTheTagsAway()
    {
        var message = Of("<think>\n\n</think>\n\n4").SplitThinkTags().Message!;

        Assert.Equivalent(new { Reasoning = (object?)null, Text = "4" }, new { message.Reasoning, message.Content!.Text });
    }

    [Theory]
    [InlineData("A", "<think>A</think>1", "A", "1")]
    [InlineData("A", "\n<think>\nA\n</think>\n\n1", "A", "1")]
    [InlineData("A. B.", "<think>B.</think>1", "A. B.", "1")]
    [InlineData("A", "<think>B</think>1", "AB", "1")]
    [InlineData("A", "<think></think>1", "A", "1")]
    [InlineData("A", "<think>A", "A", "<think>A")]
    [InlineData("A", "A</think>1", "A", "A</think>1")]
    public void SplitThinkTags_ThinkingAlsoInItsField_IsThereOnce(string reasoning, string content, string expected, string text)
    {
        var message = new AssistantMessage(content);
        var options = new ThinkTagOptions();
        var plain = new ChatCompletion { Choices = [new ChatChoice { Message = message with { Reasoning = reasoning } }] }.SplitThinkTags(options);
        var detailed = new ChatCompletion { Choices = [new ChatChoice { Message = message with { ReasoningDetails = [new ReasoningText { Text = reasoning }] } }] }.SplitThinkTags(options);

        Assert.Equal([(expected, text), (expected, text)], [(plain.Reasoning, plain.Text), (detailed.Reasoning, detailed.Text)]);
    }

    [Fact]
    public void SplitThinkTags_ThinkingAlsoInItsDetails_KeepsThem()
    {
        var message = new AssistantMessage("<think>A</think>1") { Reasoning = "A", ReasoningDetails = [new ReasoningText { Text = "A", Signature = "S" }] };

        Assert.Equal(
            message with { Content = "1" },
            new ChatCompletion { Choices = [new ChatChoice { Message = message }] }.SplitThinkTags().Message);
    }

    [Fact]
    public void SplitThinkTags_TemplateOpensTheTagAndThinkingHasItsField_IsTheSameObject()
    {
        var completion = new ChatCompletion { Choices = [new ChatChoice { Message = new AssistantMessage("A</think>1") { Reasoning = "A" } }] };

        Assert.Same(completion, completion.SplitThinkTags(new ThinkTagOptions { StartsInside = true }));
    }

    [Fact]
    public void SplitThinkTags_ContentOfTextParts_IsSplitAsOneText()
    {
        var completion = new ChatCompletion { Choices = [new ChatChoice { Message = new AssistantMessage([new TextPart("<think>A</th"), new TextPart("ink>1")]) }] }.SplitThinkTags();

        Assert.Equivalent(new { Reasoning = "A", Text = "1" }, completion);
    }

    [Fact]
    public void SplitThinkTags_ContentWithOtherParts_IsTheSameObject()
    {
        var completion = new ChatCompletion { Choices = [new ChatChoice { Message = new AssistantMessage([new TextPart("<think>A</think>1"), new ImagePart("https://x.test/a.png")]) }] };

        Assert.Same(completion, completion.SplitThinkTags());
    }

    [Fact]
    public void SplitThinkTags_NoMessage_IsTheSameObject()
    {
        var completion = new ChatCompletion { Choices = [new ChatChoice { Text = "<think>A</think>1" }, new ChatChoice { Message = new AssistantMessage() }] };

        Assert.Same(completion, completion.SplitThinkTags());
    }

    [Fact]
    public async Task SplitThinkTags_AsHistory_GoesBackAsPlainReasoning()
    {
        var openRouter = new FakeOpenRouter(new FakeScript()
            .ReplyJson("""{"id":"gen-1","choices":[{"message":{"role":"assistant","content":"<think>A</think>1","reasoning_details":[]},"finish_reason":"stop"}]}""")
            .Reply("2"));
        using var client = openRouter.CreateClient();
        var first = (await client.Chat.CompleteAsync("m", "Hi", TestContext.Current.CancellationToken)).SplitThinkTags();

        await client.Chat.CompleteAsync(new ChatRequest("m", Message.User("Hi"), first.Message!, Message.User("Go on")), TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"model":"m","messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"1","reasoning":"A"},{"role":"user","content":"Go on"}]}""",
            openRouter.Requests[1].Body);
    }

    [Fact]
    public void SplitThinkTags_AnyTextCutAnywhere_IsTheSplitOfTheWhole() => Prop.ForAll(
        Arb.From(
            from start in Gen.Elements("", "<think>", " <Think>")
            from text in _text
            from inside in Gen.Elements(true, false)
            from seed in Gen.Choose(0, int.MaxValue)
            select (text: start + text, inside, seed)),
        sample =>
        {
            var options = new ThinkTagOptions { StartsInside = sample.inside };
            var whole = Of(sample.text).SplitThinkTags(options);
            var cut = Folded(Cut(sample.text, new Random(sample.seed)), options);
            return (Shape(whole) == Shape(cut)).Label($"{sample.text}: {Shape(whole)} and {Shape(cut)}");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void SplitThinkTags_TextCutAtEachPairOfPlaces_IsTheSplitOfTheWhole()
    {
        const string Content = " <think>\nA</thi b</think>\n\n<think>1";
        var whole = Shape(Of(Content).SplitThinkTags());

        for (var first = 0; first <= Content.Length; first++)
        {
            for (var second = first; second <= Content.Length; second++)
            {
                Assert.Equal(whole, Shape(Folded([Content[..first], Content[first..second], Content[second..]], new ThinkTagOptions())));
            }
        }
    }

    private static ChatCompletion Of(string content) => new() { Choices = [new ChatChoice { Index = 0, Message = new AssistantMessage(content) }] };

    private static (string? Reasoning, string Text) Shape(ChatCompletion completion) => (completion.Message!.Reasoning, completion.Text);

    private static ChatCompletion Folded(IEnumerable<string> pieces, ThinkTagOptions options) =>
        Answer(pieces).Stream().SplitThinkTags(options).ToCompletionAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private static IEnumerable<string> Cut(string text, Random random)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = random.Next(0, Math.Min(8, text.Length - start) + 1);
            yield return text.Substring(start, length);
            start += length;
        }
    }
}
