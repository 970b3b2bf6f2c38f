using System.Text.Json;

namespace OpenRouterSharp.Testing.Tests;

/// <summary>The functions that the simulated models call, and what they make of the results.</summary>
public class SimulatedToolsTests
{
    private static readonly FunctionTool _weather = FunctionTool.Create("get_weather", "Gives the weather of a city.", """
        {"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}
        """);

    private static readonly FunctionTool _find = FunctionTool.Create("find_order", "Finds an order by its number.", """
        {"type":"object","properties":{"order_id":{"type":"integer"}},"required":["order_id"]}
        """);

    private static readonly FunctionTool _refund = FunctionTool.Create("refund_order", "Pays an order back.", """
        {"type":"object","properties":{"order_id":{"type":"integer"},"amount":{"type":"number"}},"required":["order_id","amount"]}
        """);

    [Theory, CombinatorialHosts]
    public async Task Umbrella_WeatherOffered_IsCalledAndAnsweredFromTheResult(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());
        var request = Request("Do I need an umbrella in Lyon?", _weather);

        var asked = await fake.AskAsync(request, stream);
        var told = await fake.AskAsync(request.Continue(asked, [Message.Tool(asked.ToolCalls[0], "Rain in Lyon.")]), stream);

        Assert.Equal("""get_weather {"city":"Lyon"}""", Calls(asked));
        Assert.Equal(FinishReason.ToolCalls, asked.FinishReason);
        Assert.Equal(("The tool says: Rain in Lyon.", FinishReason.Stop), (told.Text, told.FinishReason));
    }

    [Theory, CombinatorialHosts]
    public async Task SeveralNames_OneText_AreCallsOfOneAnswer(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());
        var request = Request("How is the weather in Lyon, New York and in Oslo?", _weather);

        var asked = await fake.AskAsync(request, stream);
        var told = await fake.AskAsync(request.Continue(asked, asked.ToolCalls.Select(static (call, i) => Message.Tool(call, $"{i} degrees"))), stream);

        Assert.Equal("""get_weather {"city":"Lyon"}; get_weather {"city":"New York"}; get_weather {"city":"Oslo"}""", Calls(asked));
        Assert.Equal(3, asked.ToolCalls.Select(static call => call.Id).Distinct().Count());
        Assert.Equal("The tools say:\n- get_weather: 0 degrees\n- get_weather: 1 degrees\n- get_weather: 2 degrees", told.Text);
    }

    [Fact]
    public async Task SeveralNames_ParallelCallsForbidden_IsOneCall() => Assert.Equal(
        """get_weather {"city":"Lyon"}""", Calls(await AskAsync(Request("Is it warmer in Lyon or Oslo?", _weather) with { ParallelToolCalls = false })));

    [Fact]
    public async Task SeveralFunctions_TheQuestionNamesBoth_AreCalledInTurnWithWhatTheResultsSay()
    {
        var request = Request("Order 1042 arrived broken. Please refund it.", _refund, _find);

        var first = await AskAsync(request);
        request = request.Continue(first, [Message.Tool(first.ToolCalls[0], """{"order_id":1042,"amount":49.90}""")]);
        var second = await AskAsync(request);
        request = request.Continue(second, [Message.Tool(second.ToolCalls[0], "Paid back.")]);
        var third = await AskAsync(request);

        Assert.Equal("""find_order {"order_id":1042}""", Calls(first));
        Assert.Equal("""refund_order {"order_id":1042,"amount":49.90}""", Calls(second));
        Assert.NotEqual(first.ToolCalls[0].Id, second.ToolCalls[0].Id);
        Assert.Equal("The tools say:\n- find_order: order_id 1042, amount 49.90\n- refund_order: Paid back.", third.Text);
    }

    [Theory]
    [InlineData("Where is order 1042?", """find_order {"order_id":1042}""")]
    [InlineData("Is the order with number 7 on its way?", """find_order {"order_id":7}""")]
    [InlineData("What is the weather in Lyon?", """get_weather {"city":"Lyon"}""")]
    [InlineData("Is it raining \"over there\"?", """get_weather {"city":"over there"}""")]
    [InlineData("Is Alan cold in Oslo?", """get_weather {"city":"Oslo"}""")]
    [InlineData("use get_weather", """get_weather {"city":"use get_weather"}""")]
    [InlineData("Please pay it back.", """refund_order {"order_id":1,"amount":1}""")]
    [InlineData("Which city is the largest in France?", "")]
    [InlineData("What is 17 * 3?", "")]
    public async Task Question_AmongSeveralFunctions_CallsTheOneItIsAbout(string question, string calls) =>
        Assert.Equal(calls, Calls(await AskAsync(Request(question, _weather, _find, _refund))));

    [Fact]
    public async Task Question_WithoutFunctions_CallsNothing() => Assert.False((await AskAsync(Request("Do I need an umbrella in Lyon?"))).HasToolCalls);

    [Fact]
    public async Task ToolChoiceNone_CallsNothing() =>
        Assert.False((await AskAsync(Request("Do I need an umbrella in Lyon?", _weather) with { ToolChoice = ToolChoice.None })).HasToolCalls);

    [Fact]
    public async Task ToolChoiceRequired_NothingFits_CallsTheFirst() =>
        Assert.Equal("""find_order {"order_id":17}""", Calls(await AskAsync(Request("What is 17 * 3?", _find, _weather) with { ToolChoice = ToolChoice.Required })));

    [Fact]
    public async Task ToolChoiceRequired_ResultsAreThere_Answers()
    {
        var request = Request("What is 17 * 3?", _find) with { ToolChoice = ToolChoice.Required };
        var asked = await AskAsync(request);

        var told = await AskAsync(request.Continue(asked, [Message.Tool(asked.ToolCalls[0], "No such order.")]));

        Assert.Equal("The tool says: No such order.", told.Text);
    }

    [Theory]
    [InlineData("get_weather", """get_weather {"city":"What is 17 * 3?"}""")]
    [InlineData("not_offered", "")]
    public async Task ToolChoiceFunction_IsCalledIfItIsOffered(string name, string calls) =>
        Assert.Equal(calls, Calls(await AskAsync(Request("What is 17 * 3?", _find, _weather) with { ToolChoice = ToolChoice.Function(name) })));

    [Fact]
    public async Task NextQuestion_AfterResults_IsCalledAnew()
    {
        var request = Request("Is it cold in Oslo?", _weather);
        var asked = await AskAsync(request);
        request = request.Continue(asked, [Message.Tool(asked.ToolCalls[0], "3 degrees")]);

        var next = await AskAsync(request.Continue(await AskAsync(request), Message.User("And does it rain in Lyon?")));

        Assert.Equal("""get_weather {"city":"Lyon"}""", Calls(next));
        Assert.NotEqual(asked.ToolCalls[0].Id, next.ToolCalls[0].Id);
    }

    [Fact]
    public async Task Arguments_OfEachType_FitTheSchema()
    {
        var tool = FunctionTool.Create("book_visit", "Books a visit.", """
            {
              "type": "object",
              "properties": {
                "place": { "type": "string" },
                "day": { "type": "string", "format": "date" },
                "guests": { "type": "integer", "minimum": 2 },
                "price": { "type": ["number", "null"] },
                "kind": { "enum": ["guided", "free"] },
                "tags": { "type": "array", "items": { "type": "string" } },
                "is_urgent": { "type": "boolean" },
                "host": { "anyOf": [{ "type": "null" }, { "type": "object", "properties": { "id": { "type": "integer" } }, "required": ["id"] }] },
                "nothing": { "type": "null" },
                "note": { "type": "string" }
              },
              "required": ["place", "day", "guests", "price", "kind", "tags", "is_urgent", "host", "nothing"]
            }
            """);

        var asked = await AskAsync(Request("Book a visit in Lyon.", tool));

        Assert.Equal(
            """{"place":"Lyon","day":"2026-01-02","guests":2,"price":1,"kind":"guided","tags":["Book a visit in Lyon."],"is_urgent":true,"host":{"id":1},"nothing":null}""",
            Assert.Single(asked.ToolCalls).Arguments);
    }

    [Theory]
    [InlineData("""{"city":"Oslo","degrees":-3.0,"wind":null}""", "city Oslo, degrees -3.0, wind null")]
    [InlineData("""{"days":[1,2]}""", """{"days":[1,2]}""")]
    [InlineData("{}", "{}")]
    [InlineData("{cold}", "{cold}")]
    public async Task Results_OfAnObject_AreToldInWords(string result, string words)
    {
        var request = Request("Is it cold in Oslo?", _weather);
        var asked = await AskAsync(request);

        Assert.Equal($"The tool says: {words}", (await AskAsync(request.Continue(asked, [Message.Tool(asked.ToolCalls[0], result)]))).Text);
    }

    [Fact]
    public async Task Results_WithASchemaForTheAnswer_FillIt()
    {
        var request = Request("Is it cold in Oslo?", _weather) with { ResponseFormat = ResponseFormat.JsonSchema("answer", """{"type":"object","properties":{"text":{"type":"string"}}}""") };
        var asked = await AskAsync(request);

        var told = await AskAsync(request.Continue(asked, [Message.Tool(asked.ToolCalls[0], "3 degrees")]));

        Assert.Equal("The tool says: 3 degrees", JsonDocument.Parse(told.Text).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Results_WithoutTheirCall_AreAnswered()
    {
        var request = Request("Is it cold in Oslo?", _weather);

        var told = await AskAsync(request with { Messages = [.. request.Messages, Message.Assistant("Let me see."), Message.Tool("call_x", "3 degrees")] });

        Assert.Equal("The tool says: 3 degrees", told.Text);
    }

    private static ChatRequest Request(string question, params FunctionTool[] tools) => new(DeepSeekModels.ChatV31, question) { Tools = tools.Length > 0 ? tools : null };

    private static string Calls(ChatCompletion answer) => string.Join("; ", answer.ToolCalls.Select(static call => $"{call.Name} {call.Arguments}"));

    private static async Task<ChatCompletion> AskAsync(ChatRequest request)
    {
        await using var fake = await Fake.StartAsync(Host.Memory, FakeScript.Simulator());
        return await fake.AskAsync(request, stream: false);
    }
}
