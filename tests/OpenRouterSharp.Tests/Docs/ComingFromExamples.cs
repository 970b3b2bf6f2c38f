using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;
using static OpenRouterSharp.Tests.Docs.StructuredOutputExamples;

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
        var weather = AIFunctionFactory.Create((string city) => Weather(city), "get_weather", "Gives the weather of a city.");
        var request = new ChatRequest("deepseek/deepseek-chat-v3.1", "How is the weather in Lyon?");

        var run = await client.Chat.RunToolsAsync(request, [weather]);
        Console.WriteLine(run.Text);
        #endregion

        Assert.Equal("Rain.", Console.ToString().Trim());
        Assert.Equal("Weather of Lyon.", ((ToolMessage)server.Requests[1].AsChatRequest().Messages[2]).Content!.Text);
    }

    [Fact]
    public async Task TypedAnswer()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("""{"city":"Lyon","month":"December"}"""), TestContext.Current.CancellationToken);
        using var client = server.CreateClient();

        #region coming from: typed answer
        var request = new ChatRequest("deepseek/deepseek-chat-v3.1", "Where and when is the Fête des Lumières?");

        var answer = await client.Chat.CompleteAsync(request, PlaceJson.Default.Place); // the schema is that of the type
        Console.WriteLine(answer.Value.City);
        #endregion

        Assert.Equal("Lyon", Console.ToString().Trim());
    }

    [Fact]
    public async Task Agent()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyToolCall("get_weather", """{"city":"Lyon"}""").Reply("Rain.")).CreateClient();
        var weather = AIFunctionFactory.Create((string city) => $"Rain in {city}.", "get_weather");

        #region coming from: agent
        var request = new ChatRequest("deepseek/deepseek-chat-v3.1", "How is the weather in Lyon?");
        var options = new ToolRunOptions { StopWhen = [StopCondition.StepCountIs(5), StopCondition.MaxCost(0.5m)] };

        await foreach (var update in client.Chat.StreamToolsAsync(request, [weather], options))
        {
            Console.Write(update.Text);
        }
        #endregion

        Assert.Equal("Rain.", Console.ToString());
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
