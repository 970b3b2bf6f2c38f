using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>This library's side of the docs/coming-from-*.md: each region stands there letter by letter, and runs here.</summary>
public sealed class ComingFromExamples
{
    private StringWriter Console { get; } = new();

    [Fact]
    public async Task Complete()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("51", "17 * 3 = 51"), TestContext.Current.CancellationToken);
        using var client = server.CreateClient();

        #region coming from: complete
        var answer = await client.Chat.CompleteAsync("deepseek/deepseek-r1-0528", "What is 17 * 3?");
        Console.WriteLine(answer.Reasoning);
        Console.WriteLine(answer.Text);
        #endregion

        Assert.Equal(["17 * 3 = 51", "51"], Console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Stream()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(
            new FakeScript().ReplyStream(static stream => stream.Reasoning("17 * 3 = 51").Text("5", "1").End()),
            TestContext.Current.CancellationToken);
        using var client = server.CreateClient();

        #region coming from: stream
        await foreach (var chunk in client.Chat.StreamAsync("deepseek/deepseek-r1-0528", "What is 17 * 3?"))
        {
            Console.Write(chunk.Reasoning);
            Console.Write(chunk.Text);
        }
        #endregion

        Assert.Equal("17 * 3 = 5151", Console.ToString());
    }

    [Fact]
    public async Task Tools()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyToolCall("get_weather", """{"city":"Lyon"}""").Reply("Rain."), TestContext.Current.CancellationToken);
        using var client = server.CreateClient();
        static string Weather(string city) => $"Weather of {city}.";

        #region coming from: tools
        var request = new ChatRequest("deepseek/deepseek-chat-v3.1", "How is the weather in Lyon?")
        {
            Tools =
            [
                FunctionTool.Create("get_weather", "Gives the weather of a city.", """
                    { "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"] }
                    """),
            ],
        };

        var answer = await client.Chat.CompleteAsync(request);
        while (answer.HasToolCalls)
        {
            var results = answer.ToolCalls.Select(call => Message.Tool(call, Weather(call.Arguments)));
            request = request.Continue(answer, results);
            answer = await client.Chat.CompleteAsync(request);
        }
        #endregion

        Assert.Equal("Rain.", answer.Text);
        Assert.Equal("""Weather of {"city":"Lyon"}.""", ((ToolMessage)server.Requests[1].AsChatRequest().Messages[2]).Content!.Text);
    }

    [Fact]
    public async Task Conversation()
    {
        var client = new FakeOpenRouter(FakeScript.Simulator()).CreateClient();

        #region coming from: conversation
        var request = new ChatRequest("deepseek/deepseek-r1-0528", Message.System("Answer in one sentence."), Message.User("What is 17 * 3?"));

        var answer = await client.Chat.CompleteAsync(request);
        Console.WriteLine(answer.Text);
        request = request.Continue(answer, Message.User("And twice that?")); // the next turn
        #endregion

        Assert.Equal(4, request.Messages.Count);
        Assert.NotEmpty(Console.ToString());
    }
}
