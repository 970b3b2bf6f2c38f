using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.ExtensionsAI;

/// <summary>
/// A program written against the abstractions alone: three streamed turns with tools, whose reasoning details go back byte for byte, also after the
/// history was stored and read back, and after an approval divided a message.
/// </summary>
public sealed class ConversationTests
{
    private static readonly string[] _details =
    [
        """{"type":"reasoning.text","text":"caf\u00e9 \/ one","signature":"s1","format":"anthropic-claude-v1","index":0}""",
        """{"type":"reasoning.encrypted","data":"AAA=","id":"rs_2","format":"openai-responses-v1","index":0.0}""",
        """{"type":"tomorrow","n":1.50,"x":{ "a" : null }}""",
    ];

    public static TheoryData<string> Ways => ["as it is", "stored", "approved"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Reasoning_OfThreeTurnsWithTools_GoesBackByteForByte(string way)
    {
        var handler = Turns(3);
        var answer = await RunAsync(handler.CreateClient().AsIChatClient("deepseek/deepseek-r1-0528"), way);

        Assert.Equal("Done", answer);
        Assert.Equal(4, handler.Requests.Count);
        for (var turn = 1; turn < 4; turn++)
        {
            Assert.Equal(_details.Take(turn).Select(static detail => $"[{detail}]"), SentDetails(handler.Requests[turn].Body));
        }
    }

    [Fact]
    public async Task Calls_OfADividedMessage_StayWithTheirReasoning()
    {
        var handler = Turns(1);
        await RunAsync(handler.CreateClient().AsIChatClient("m"), "approved");

        var messages = JsonNode.Parse(handler.Requests[1].Body)!["messages"]!.AsArray();

        Assert.Equal(["user", "assistant", "tool"], messages.Select(static message => message!["role"]!.GetValue<string>()));
        Assert.Equal((true, true), (messages[1]!["reasoning_details"] is not null, messages[1]!["tool_calls"] is not null));
    }

    // What an application does by hand that knows nothing but the abstractions.
    private static async Task<string> RunAsync(IChatClient client, string way)
    {
        List<ChatMessage> history = [new(ChatRole.User, "Go")];
        while (true)
        {
            var updates = new List<ChatResponseUpdate>();
            await foreach (var update in client.GetStreamingResponseAsync(history, new ChatOptions { Tools = [AIFunctionFactory.Create(static (int n) => n, "step")] }))
            {
                updates.Add(update);
            }

            var response = updates.ToChatResponse();
            var calls = response.Messages.SelectMany(static message => message.Contents).OfType<FunctionCallContent>().ToList();
            history.AddRange(way == "approved" ? Divided(response) : response.Messages);
            if (calls.Count == 0)
            {
                return response.Text;
            }

            history.Add(new(ChatRole.Tool, [.. calls.Select(static call => new FunctionResultContent(call.CallId, "ok"))]));
            if (way == "stored")
            {
                var type = AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(List<ChatMessage>));
                history = (List<ChatMessage>)JsonSerializer.Deserialize(JsonSerializer.Serialize(history, type), type)!;
            }
        }
    }

    // As the function invocation middleware does after an approval: a clone with the same ID and the same raw representation carries the calls.
    private static IEnumerable<ChatMessage> Divided(ChatResponse response)
    {
        foreach (var message in response.Messages)
        {
            var calls = message.Contents.OfType<FunctionCallContent>().Cast<AIContent>().ToList();
            var rest = message.Clone();
            rest.Contents = [.. message.Contents.Except(calls), .. calls.Select(static call => new ToolApprovalRequestContent("r", (FunctionCallContent)call))];
            yield return rest;
            yield return new(ChatRole.User, [.. calls.Select(static call => new ToolApprovalResponseContent("r", true, (FunctionCallContent)call))]);
            var clone = message.Clone();
            clone.Contents = calls;
            yield return clone;
        }
    }

    private static StubHandler Turns(int count) => StubHandler.Sequence(
    [
        .. Enumerable.Range(0, count).Select(Turn).Append(ChatClientFixture.Stream("""{"content":"Done"}"""))
            .Select(static text => new Func<HttpResponseMessage>(() => StubHandler.Response(200, "text/event-stream", text))),
    ]);

    private static string Turn(int turn) => ChatClientFixture.Stream(
        $$"""{"reasoning":"think {{turn}}","reasoning_details":[{{_details[turn]}}]}""",
        """{"content":"Working. "}""",
        $$$"""{"tool_calls":[{"index":0,"id":"call_{{{turn}}}","type":"function","function":{"name":"step","arguments":"{ \"n\" : {{{turn}}} }"}}]}""")
        .Replace("gen-1", $"gen-{turn}", StringComparison.Ordinal);

    private static IEnumerable<string> SentDetails(string body)
    {
        using var document = JsonDocument.Parse(body);
        return
        [
            .. from message in document.RootElement.GetProperty("messages").EnumerateArray()
               where message.TryGetProperty("reasoning_details", out _)
               select message.GetProperty("reasoning_details").GetRawText(),
        ];
    }
}
