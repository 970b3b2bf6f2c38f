using System.Text.RegularExpressions;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Tools;

public partial class ToolCallIdTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    // Mistral's is the narrowest form that a provider takes, and all others take it.
    [Theory]
    [InlineData("gen-1")]
    [InlineData("")]
    public void Id_ThatTheLibraryMakesUp_IsNineLettersAndDigits(string generation) =>
        Assert.All(Answer(generation, "{}", "{}").ToolCalls, static call => Assert.Matches(NineLettersAndDigits(), call.Id));

    [Fact]
    public void Id_ThatTheLibraryMakesUp_IsTheSameForTheSameAnswer() =>
        Assert.Equal(Answer("gen-1", "{}").ToolCalls[0].Id, Answer("gen-1", "{}").ToolCalls[0].Id);

    [Theory]
    [InlineData("gen-1", "{}", "gen-2", "{}")]
    [InlineData("", """{"x":1}""", "", """{"x":2}""")]
    public void Id_ThatTheLibraryMakesUp_DiffersFromAnotherAnswers(string generation, string arguments, string other, string otherArguments) =>
        Assert.NotEqual(Answer(generation, arguments).ToolCalls[0].Id, Answer(other, otherArguments).ToolCalls[0].Id);

    [Fact]
    public void Id_OfManyAnswers_AllDiffer() =>
        Assert.Equal(20_000, Enumerable.Range(0, 10_000).SelectMany(static i => Answer($"gen-{i}", "{}", "{}").ToolCalls).Select(static call => call.Id).Distinct().Count());

    [Fact]
    public void Id_OfAStream_IsThatOfTheWholeAnswerFromTheFirstPieceOn()
    {
        var accumulator = new ChatCompletionAccumulator();
        accumulator.Add(Wire.Read<ChatCompletionChunk>("""{"id":"gen-1","created":1,"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"name":"f","arguments":"{\"x\""}}]}}]}"""));
        var first = accumulator.ToCompletion().ToolCalls[0].Id;
        accumulator.Add(Wire.Read<ChatCompletionChunk>("""{"id":"gen-1","created":1,"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":":1}"}}]}}]}"""));

        Assert.Equal((first, first), (accumulator.ToCompletion().ToolCalls[0].Id, Answer("gen-1", """{"x":1}""").ToolCalls[0].Id));
    }

    [Fact]
    public void Id_AfterTheChoicesOfTheJson_CountsAllTheSame() => Assert.Equal(
        Wire.Completion("""{"id":"g","choices":[{"index":0,"message":{"tool_calls":[{"function":{"name":"f"}}]}}]}""").ToolCalls[0].Id,
        Wire.Completion("""{"choices":[{"index":0,"message":{"tool_calls":[{"function":{"name":"f"}}]}}],"id":"g"}""").ToolCalls[0].Id);

    [Fact]
    public async Task Continue_TwoTurnsWithoutIds_SendsTwoIdsEachWithItsResult()
    {
        const string Json = """
            {"id":"gen-1","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[
              {"type":"function","function":{"name":"list_dir","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}
            """;
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyJson(Json).ReplyJson(Json).Reply("Done."));
        using var client = openRouter.CreateClient();
        var request = new ChatRequest("m/m", "List.");
        for (var turn = 0; turn < 2; turn++)
        {
            var answer = await client.Chat.CompleteAsync(request, CancellationToken);
            request = request.Continue(answer, answer.ToolCalls.Select(call => Message.Tool(call, $"result {turn}")));
        }

        await client.Chat.CompleteAsync(request, CancellationToken);

        var sent = Wire.Read<ChatRequest>(openRouter.Requests[2].Body).Messages;
        var calls = sent.OfType<AssistantMessage>().Select(static message => message.ToolCalls![0].Id).ToList();
        Assert.NotEqual(calls[0], calls[1]);
        Assert.Equal(calls, sent.OfType<ToolMessage>().Select(static message => message.ToolCallId));
    }

    [Fact]
    public void Continue_ProviderCountsAnewInEachAnswer_KeepsTheIdsApart()
    {
        var answer = Wire.Message(""" "tool_calls":[{"id":"call_0","function":{"name":"f"}},{"id":"call_1","function":{"name":"g"}}] """);
        var first = new ChatRequest("m", "Hi").Continue(answer, answer.ToolCalls.Select(static call => Message.Tool(call, "1")));

        var second = first.Continue(answer, answer.ToolCalls.Select(static call => Message.Tool(call, "2")));

        var ids = second.Messages.OfType<AssistantMessage>().SelectMany(static message => message.ToolCalls!).Select(static call => call.Id).ToList();
        Assert.Equal(4, ids.Distinct().Count());
        Assert.Equal(ids, second.Messages.OfType<ToolMessage>().Select(static message => message.ToolCallId));
    }

    [Fact]
    public void Continue_ThinkingNamesTheCall_KeepsItsId()
    {
        var answer = Wire.Message(""" "tool_calls":[{"id":"a","function":{"name":"f"}}],"reasoning_details":[{"type":"reasoning.encrypted","data":"E","id":"a"}] """);

        var twice = new ChatRequest("m", "Hi").Continue(answer).Continue(answer);

        Assert.Equal(["a", "a"], twice.Messages.OfType<AssistantMessage>().Select(static message => message.ToolCalls![0].Id));
    }

    [GeneratedRegex("^[A-Za-z0-9]{9}$")]
    private static partial Regex NineLettersAndDigits();

    private static ChatCompletion Answer(string generation, params string[] arguments) => new()
    {
        Id = generation,
        Created = 1,
        Choices = [new ChatChoice { Index = 0, Message = new AssistantMessage { ToolCalls = [.. arguments.Select(static text => new ToolCall { Name = "f", Arguments = text })] } }],
    };
}
