using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/reasoning.md: each region stands there letter by letter, and runs here.</summary>
public sealed class ReasoningExamples
{
    private StringWriter Console { get; } = new();

    private static OpenRouterClient Client { get; } = new FakeOpenRouter(FakeScript.Simulator()).CreateClient();

    [Fact]
    public async Task R1()
    {
        var client = Client;

        #region reasoning: r1
        var request = new ChatRequest(DeepSeekModels.R1_0528, "What is 17 * 3?")
        {
            MaxTokens = 8000,                              // for thinking and answer together
        };
        var answer = await client.Chat.CompleteAsync(request);

        Console.WriteLine(answer.Reasoning);
        Console.WriteLine(answer.Usage?.ReasoningTokens);  // part of CompletionTokens, and billed like them
        #endregion

        Assert.NotEmpty(answer.Reasoning!);
        Assert.NotEqual(0, answer.Usage!.ReasoningTokens);
    }

    [Fact]
    public async Task R1Off_IsRefused()
    {
        var e = await Assert.ThrowsAsync<OpenRouterException>(() =>
            Client.Chat.CompleteAsync(new ChatRequest(DeepSeekModels.R1, "Hi") { Reasoning = ReasoningSettings.Off }, TestContext.Current.CancellationToken));

        Assert.Equivalent(new { StatusCode = 400, Kind = ErrorKind.InvalidRequest }, e);
        Assert.NotEmpty(new ChatRequest(DeepSeekModels.R1, "Hi") { Reasoning = ReasoningSettings.Off }.Validate());
    }

    [Fact]
    public async Task V31()
    {
        var client = Client;

        #region reasoning: v3.1
        var quick = await client.Chat.CompleteAsync(DeepSeekModels.ChatV31, "What is 17 * 3?");

        var thorough = await client.Chat.CompleteAsync(new ChatRequest(DeepSeekModels.ChatV31, "What is 17 * 3?")
        {
            Reasoning = ReasoningSettings.On,              // reasoning.enabled = true
        });
        #endregion

        Assert.Null(quick.Reasoning);
        Assert.NotNull(thorough.Reasoning);
    }

    [Fact]
    public void Settings()
    {
        #region reasoning: settings
        ReasoningSettings[] settings =
        [
            ReasoningSettings.On,                              // { "enabled": true }
            ReasoningSettings.Off,                             // { "enabled": false }
            ReasoningSettings.WithEffort(EffortLevel.High),    // { "effort": "high" }
            ReasoningSettings.WithBudget(2000),                // { "max_tokens": 2000 }
            ReasoningSettings.Hidden,                          // { "exclude": true }
            ReasoningSettings.On with { Exclude = true },      // { "enabled": true, "exclude": true }
        ];
        #endregion

        Assert.Equal(
            """[{"enabled":true},{"enabled":false},{"effort":"high"},{"max_tokens":2000},{"exclude":true},{"enabled":true,"exclude":true}]""",
            JsonSerializer.Serialize(settings, new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }));
    }

    [Fact]
    public async Task Hidden()
    {
        var answer = await Client.Chat.CompleteAsync(new ChatRequest(DeepSeekModels.R1, "What is 17 * 3?") { Reasoning = ReasoningSettings.Hidden }, TestContext.Current.CancellationToken);

        Assert.Null(answer.Reasoning);
        Assert.NotEqual(0, answer.Usage!.ReasoningTokens);
    }

    [Fact]
    public void Profile()
    {
        #region reasoning: profile
        if (DeepSeekModels.TryGetProfile(DeepSeekModels.ChatV31, out var profile) && profile.Reasoning == ReasoningBehavior.Hybrid)
        {
            Console.WriteLine("This model thinks when it is told to.");
        }
        #endregion

        Assert.NotEmpty(Console.ToString());
    }

    [Fact]
    public async Task Length()
    {
        var client = Client;
        var request = new ChatRequest(DeepSeekModels.R1, "What is 17 * 3?") { MaxTokens = 3 };

        #region reasoning: cut off
        var answer = await client.Chat.CompleteAsync(request);
        if (answer.FinishReason == FinishReason.Length && answer.Text.Length == 0)
        {
            Console.WriteLine("The output limit was spent on thinking: raise MaxTokens, or lower the effort.");
        }
        #endregion

        Assert.NotEmpty(Console.ToString());
    }

    [Fact]
    public async Task MultiTurn()
    {
        var openRouter = new FakeOpenRouter(FakeScript.Simulator());
        var client = openRouter.CreateClient();

        #region reasoning: several turns
        var request = new ChatRequest(DeepSeekModels.R1_0528, "What is 17 * 3?");
        var answer = await client.Chat.StreamAsync(request).ToCompletionAsync();

        request = request.Continue(answer, Message.User("And twice that?")); // text, thinking, tool calls: all that the service wants back
        answer = await client.Chat.StreamAsync(request).ToCompletionAsync();
        #endregion

        Assert.NotEmpty(answer.Text);
        Assert.Contains("\"reasoning_details\"", openRouter.Requests[1].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"reasoning\":", openRouter.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherModel()
    {
        var request = new ChatRequest(
            DeepSeekModels.R1,
            Message.User("Hi"),
            new AssistantMessage("Hello") { Reasoning = "A greeting.", ReasoningDetails = [new ReasoningText { Text = "A greeting.", Signature = "S", Format = ReasoningFormat.Unknown }] });

        #region reasoning: other model
        request = (request with { Model = "anthropic/claude-sonnet-4.5" }).WithPortableReasoning();
        #endregion

        Assert.Null(((AssistantMessage)request.Messages[1]).ReasoningDetails);
        Assert.Equal("Hello", ((AssistantMessage)request.Messages[1]).Content!.Text);
    }

    [Fact]
    public async Task ThinkTags()
    {
        var client = new FakeOpenRouter(new FakeScript()
            .ReplyStream(static stream => stream.Text("<thi", "nk>17 * 3 = 51</think>\n\n", "51").End())
            .ReplyStream(static stream => stream.Text("<thi", "nk>17 * 3 = 51</think>\n\n", "51").End())
            .Reply("17 * 3 = 51\n</think>\n\n51")).CreateClient();
        var request = new ChatRequest(DeepSeekModels.R1, "What is 17 * 3?");

        #region reasoning: think tags
        await foreach (var chunk in client.Chat.StreamAsync(request).SplitThinkTags())
        {
            Console.Write(chunk.Reasoning);
            Console.Write(chunk.Text);
        }

        var folded = await client.Chat.StreamAsync(request).SplitThinkTags().ToCompletionAsync();
        #endregion

        #region reasoning: think tag opened by the template
        var answer = (await client.Chat.CompleteAsync(request)).SplitThinkTags(new ThinkTagOptions { StartsInside = true });
        #endregion

        Assert.Equal("17 * 3 = 5151", Console.ToString());
        Assert.Equivalent(new { Reasoning = "17 * 3 = 51", Text = "51" }, folded);
        Assert.Equivalent(new { Reasoning = "17 * 3 = 51\n", Text = "51" }, answer);
    }
}
