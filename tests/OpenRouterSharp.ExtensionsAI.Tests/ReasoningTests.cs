using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.ExtensionsAI.Tests;

/// <summary>
/// A program that knows nothing but the abstractions talks with R1: three streamed turns with tools. The reasoning details of each turn go back as they
/// were received, byte for byte, also after the history was stored and read back, and after an approval.
/// </summary>
public sealed class ReasoningTests
{
    // What providers send: escapes, white space, number spellings, encrypted data, and a type and members that nobody knows.
    private static readonly string[] _details =
    [
        """{ "type":"reasoning.text", "text":"caf\u00e9 \/ one", "signature":"s1", "format":"deepseek-v1", "index":0.0 }""",
        """{"type":"reasoning.encrypted","data":"AAA=","id":"rs_2","format":"openai-responses-v1","index":0}""",
        """{"type":"tomorrow","n":1.50,"x":{ "a" : null }}""",
    ];

    private static readonly AIFunction _step = AIFunctionFactory.Create(static (int n) => $"done {n}", "step");

    [Fact]
    public async Task ThreeTurnsWithTools_Streamed()
    {
        using var fake = Turns();
        using var owner = fake.CreateClient();

        Assert.Equal("Done.", await ConverseAsync(owner.AsIChatClient("deepseek/deepseek-r1-0528"), static history => history));

        AssertDetailsGoBack(fake);
    }

    [Fact]
    public async Task ThreeTurnsWithTools_StoredAndReadBackAfterEach()
    {
        using var fake = Turns();
        using var owner = fake.CreateClient();

        Assert.Equal("Done.", await ConverseAsync(owner.AsIChatClient("deepseek/deepseek-r1-0528"), Stored));

        AssertDetailsGoBack(fake);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ThreeTurnsWithTools_ApprovedOneByOne(bool isStored)
    {
        using var fake = Turns();
        using var owner = fake.CreateClient();
        var client = owner.AsIChatClient("deepseek/deepseek-r1-0528").AsBuilder().UseFunctionInvocation().Build();
        var options = new ChatOptions { Tools = [new ApprovalRequiredAIFunction(_step)] };
        List<ChatMessage> history = [new(ChatRole.User, "Go")];

        for (var turn = 0; turn < 3; turn++)
        {
            var asked = await client.GetStreamingResponseAsync(history, options).ToChatResponseAsync();
            history.AddMessages(asked);
            history = isStored ? Stored(history) : history;
            var request = history[^1].Contents.OfType<ToolApprovalRequestContent>().Single();
            history.Add(new(ChatRole.User, [request.CreateResponse(approved: true)]));
        }

        Assert.Equal("Done.", (await client.GetStreamingResponseAsync(history, options).ToChatResponseAsync()).Text);
        AssertDetailsGoBack(fake);
    }

    [Fact]
    public async Task ThreeTurnsWithTools_InvokedByTheMiddleware()
    {
        using var fake = Turns();
        using var owner = fake.CreateClient();
        var client = owner.AsIChatClient("deepseek/deepseek-r1-0528").AsBuilder().UseFunctionInvocation().Build();

        var response = await client.GetStreamingResponseAsync("Go", new ChatOptions { Tools = [_step] }).ToChatResponseAsync();

        Assert.Equal("Done.", response.Messages[^1].Text);
        AssertDetailsGoBack(fake);
    }

    // What a program does by hand.
    private static async Task<string> ConverseAsync(IChatClient client, Func<List<ChatMessage>, List<ChatMessage>> keep)
    {
        List<ChatMessage> history = [new(ChatRole.User, "Go")];
        while (true)
        {
            var updates = new List<ChatResponseUpdate>();
            await foreach (var update in client.GetStreamingResponseAsync(history, new ChatOptions { Tools = [_step] }))
            {
                updates.Add(update);
            }

            var response = updates.ToChatResponse();
            history.AddMessages(response);
            var calls = response.Messages.SelectMany(static message => message.Contents).OfType<FunctionCallContent>().ToList();
            if (calls.Count == 0)
            {
                return response.Text;
            }

            foreach (var call in calls)
            {
                history.Add(new(ChatRole.Tool, [new FunctionResultContent(call.CallId, await _step.InvokeAsync(new(call.Arguments)))]));
            }

            history = keep(history);
        }
    }

    private static List<ChatMessage> Stored(List<ChatMessage> history)
    {
        var type = AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(List<ChatMessage>));
        return (List<ChatMessage>)JsonSerializer.Deserialize(JsonSerializer.Serialize(history, type), type)!;
    }

    private static FakeOpenRouter Turns() => Replies.Fake([.. Enumerable.Range(0, 3).Select(Turn), Replies.StreamedText("Done.")]);

    private static FakeReply Turn(int turn) => Replies.Stream(
        $"gen-{turn}",
        $$"""{"reasoning":"think {{turn}}","reasoning_details":[{{_details[turn]}}]}""",
        """{"content":"Working. "}""",
        $$$"""{"tool_calls":[{"index":0,"id":"call_{{{turn}}}","type":"function","function":{"name":"step","arguments":"{ \"n\" : {{{turn}}} }"}}]}""");

    // Each request repeats what the turns before it brought: one assistant message a turn, with its reasoning, its text and its call, and then the result.
    private static void AssertDetailsGoBack(FakeOpenRouter fake)
    {
        Assert.Equal(4, fake.Requests.Count);
        for (var turn = 1; turn < 4; turn++)
        {
            var sent = string.Concat(Enumerable.Range(0, turn).Select(static earlier =>
                $$$"""{"role":"assistant","content":"Working. ","reasoning_details":[{{{_details[earlier]}}}],"tool_calls":[{"id":"call_{{{earlier}}}","""
                + $$$""" "type":"function","function":{"name":"step","arguments":"{ \"n\" : {{{earlier}}} }"}}]},""".TrimStart()
                + $$$"""{"role":"tool","tool_call_id":"call_{{{earlier}}}","content":"done {{{earlier}}}"},"""));
            Assert.Contains($$"""{"role":"user","content":"Go"},{{sent.TrimEnd(',')}}],""", fake.Requests[turn].Body, StringComparison.Ordinal);
        }
    }
}
