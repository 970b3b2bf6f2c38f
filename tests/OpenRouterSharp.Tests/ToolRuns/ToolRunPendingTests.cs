using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.ToolRuns;

/// <summary>Runs that wait for decisions: stored as JSON, resumed elsewhere, decided in parts.</summary>
public sealed class ToolRunPendingTests
{
    private const string Details = """[{ "type":"reasoning.text", "text":"caf\u00e9 \/", "signature":"s+/=", "format":"deepseek-v1", "index":0.0 },{"type":"tomorrow","n":1.50}]""";

    private const string Calling = $$$"""
        {"id":"gen-1","model":"deepseek/deepseek-r1-0528","choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant","content":null,"reasoning_details":{{{Details}}},
        "tool_calls":[{"id":"a","type":"function","function":{"name":"send","arguments":"{ \"to\" : \"Ann\" }"}},{"id":"b","type":"function","function":{"name":"send","arguments":"{\"to\":\"Bob\"}"}},
        {"id":"c","type":"function","function":{"name":"look","arguments":"{}"}},{"id":"d","type":"function","function":{"name":"browser","arguments":"{}"}}]}}],
        "usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15,"cost":0.25}}
        """;

    private readonly List<string> _sent = [];

    private readonly ChatRequest _request = new("deepseek/deepseek-r1-0528", "Write to both.") { SessionId = "s-1", Tools = [FunctionTool.Create("browser")] };

    private static FakeOpenRouter Fake() => new(new FakeScript().ReplyJson(Calling).ReplyJson("""
        {"id":"gen-2","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Done."}}],"usage":{"prompt_tokens":20,"completion_tokens":5,"total_tokens":25,"cost":0.5}}
        """));

    private AIFunction[] Functions =>
    [
        new ApprovalRequiredAIFunction(AIFunctionFactory.Create(
            (string to) =>
            {
                _sent.Add(to);
                return $"Sent to {to}.";
            },
            "send")),
        AIFunctionFactory.Create(() => "Sun.", "look"),
    ];

    [Fact]
    public async Task RunToolsAsync_CallsThatNeedADecision_ArePendingAfterTheOthersRan()
    {
        var run = await Fake().CreateClient().Chat.RunToolsAsync(_request, Functions);

        Assert.Equal(["a", "b", "d"], run.PendingCalls.Select(static call => call.Id!));
        Assert.Equal("Sun.", Assert.Single(run.Steps[0].Results).ToString());
        Assert.Equal((ToolRunOutcome.Pending, 0, 0.25m), (run.Outcome, _sent.Count, run.Usage.Cost));
    }

    [Fact]
    public async Task RunToolsAsync_DecisionsInParts_RunThoseAndWaitForTheRest()
    {
        var fake = Fake();
        var chat = fake.CreateClient().Chat;
        var first = await chat.RunToolsAsync(_request, Functions);

        var second = await chat.RunToolsAsync(first.State!, Functions, [ToolDecision.Approve(first.PendingCalls[1])]);
        var third = await chat.RunToolsAsync(second.State!, Functions, [ToolDecision.Deny(first.PendingCalls[0], "Not Ann.")]);
        var last = await chat.RunToolsAsync(third.State!, Functions, [ToolDecision.Answer(first.PendingCalls[2], "A page.")]);

        Assert.Equal((ToolRunOutcome.Pending, ToolRunOutcome.Pending, ToolRunOutcome.Answered), (second.Outcome, third.Outcome, last.Outcome));
        Assert.Equal(["Bob"], _sent);
        Assert.Equal(
            ["The call was denied: Not Ann.", "Sent to Bob.", "Sun.", "A page."],
            fake.Requests[1].AsChatRequest().Messages.OfType<ToolMessage>().Select(static message => message.Content!.Text));
        Assert.Equal((40, 0.75m), (last.Usage.TotalTokens, last.Usage.Cost));
    }

    [Fact]
    public async Task RunToolsAsync_StateOfAnotherProcess_GoesOnByteForByte()
    {
        var first = await Fake().CreateClient().Chat.RunToolsAsync(_request, Functions);
        var stored = JsonSerializer.Serialize(first.State, OpenRouterJson.Options);

        var fake = new FakeOpenRouter(new FakeScript().Reply("Done."));
        var state = JsonSerializer.Deserialize<ToolRunState>(stored, OpenRouterJson.Options)!;
        await fake.CreateClient().Chat.RunToolsAsync(state, Functions, [.. state.PendingCalls.Select(static call => ToolDecision.Answer(call, "ok"))]);

        Assert.Equal(
            $$$"""
            {"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"Write to both."},
            {"role":"assistant","content":null,"reasoning_details":{{{Details}}},
            "tool_calls":[{"id":"a","type":"function","function":{"name":"send","arguments":"{ \"to\" : \"Ann\" }"}},
            {"id":"b","type":"function","function":{"name":"send","arguments":"{\"to\":\"Bob\"}"}},
            {"id":"c","type":"function","function":{"name":"look","arguments":"{}"}},{"id":"d","type":"function","function":{"name":"browser","arguments":"{}"}}]},
            {"role":"tool","tool_call_id":"a","content":"ok"},{"role":"tool","tool_call_id":"b","content":"ok"},
            {"role":"tool","tool_call_id":"c","content":"Sun."},{"role":"tool","tool_call_id":"d","content":"ok"}],
            """.ReplaceLineEndings(string.Empty),
            fake.Requests[0].Body[..fake.Requests[0].Body.IndexOf("\"tools\":", StringComparison.Ordinal)]);
        Assert.Equal("s-1", fake.Requests[0].AsChatRequest().SessionId);
    }

    [Fact]
    public async Task State_AsJson_HasNoKeyAndNoFunction()
    {
        var run = await Fake().CreateClient(static options => options.ApiKey = "sk-or-v1-secret").Chat.RunToolsAsync(_request, Functions);

        var stored = JsonNode.Parse(JsonSerializer.Serialize(run.State, OpenRouterJson.Options))!.AsObject();

        Assert.Equal(["version", "step", "request", "answer", "results", "pending_calls", "usage"], stored.Select(static member => member.Key));
        Assert.Equal((1, 1), (stored["version"]!.GetValue<int>(), stored["request"]!["tools"]!.AsArray().Count));
        Assert.DoesNotContain("secret", stored.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void State_OfANewerVersion_IsRefusedAndSaysSo() => Assert.Equal(
        "The state of the tool run has version 2, and this version of OpenRouterSharp reads versions up to 1: a newer one wrote it.",
        Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize<ToolRunState>("""{"version":2,"step":1}""", OpenRouterJson.Options)).Message);

    [Fact]
    public void State_FieldsOfTomorrow_AreKept() => Assert.Equal(
        """{"version":1,"tomorrow":{ "a" : 1.0 }}""",
        JsonSerializer.Serialize(JsonSerializer.Deserialize<ToolRunState>("""{"version":1,"tomorrow":{ "a" : 1.0 }}""", OpenRouterJson.Options), OpenRouterJson.Options));

    public static TheoryData<string, Func<ToolRun, IEnumerable<ToolDecision>>> WrongDecisions => new()
    {
        { "The call 'x' is not pending.", static _ => [ToolDecision.Approve(new ToolCall("x", "send", "{}"))] },
        { "The call 'c' is not pending.", static run => [ToolDecision.Approve(run.Answer.ToolCalls[2])] },
        { "There are two decisions about the call 'a'.", static run => [ToolDecision.Approve(run.PendingCalls[0]), ToolDecision.Deny(run.PendingCalls[0])] },
        { "'browser' is only declared in the request and has no function to run: use ToolDecision.Answer.", static run => [ToolDecision.Approve(run.PendingCalls[2])] },
        { "A decision is null.", static _ => [null!] },
    };

    [Theory]
    [MemberData(nameof(WrongDecisions))]
    public async Task RunToolsAsync_WrongDecisions_AreRefusedAtTheCall(string message, Func<ToolRun, IEnumerable<ToolDecision>> decisions)
    {
        var fake = Fake();
        var chat = fake.CreateClient().Chat;
        var run = await chat.RunToolsAsync(_request, Functions);

        var e = Assert.Throws<ArgumentException>(() => { _ = chat.StreamToolsAsync(run.State!, Functions, decisions(run)); });

        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
        Assert.Equal("decisions", e.ParamName);
        Assert.Single(fake.Requests);
    }

    [Fact]
    public async Task RunToolsAsync_ApprovedWithoutItsFunction_IsRefused()
    {
        var chat = Fake().CreateClient().Chat;
        var run = await chat.RunToolsAsync(_request, Functions);

        var e = await Assert.ThrowsAsync<ArgumentException>(() => chat.RunToolsAsync(run.State!, [], [ToolDecision.Approve(run.PendingCalls[0])]));

        Assert.StartsWith("The function 'send' was not passed.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunToolsAsync_StateThatIsIncomplete_IsRefused() => Assert.Equal(
        "state", (await Assert.ThrowsAsync<ArgumentException>(() => Fake().CreateClient().Chat.RunToolsAsync(new ToolRunState { Request = _request }, Functions, []))).ParamName);

    [Fact]
    public async Task StreamToolsAsync_OfAState_GivesResultsChunksAndRun()
    {
        var fake = Fake();
        var chat = fake.CreateClient().Chat;
        var pending = await chat.RunToolsAsync(_request, Functions);

        var updates = await chat.StreamToolsAsync(pending.State!, Functions, [.. pending.PendingCalls.Select(static call => ToolDecision.Answer(call, "ok"))]).ToListAsync();

        Assert.Equal(["a", "b", "d"], updates.Where(static update => update.Result is not null).Select(static update => update.Result!.Call.Id!));
        Assert.Equal("Done.", string.Concat(updates.Select(static update => update.Text)));
        Assert.Equal((ToolRunOutcome.Answered, 2), (updates[^1].Run!.Outcome, updates[^1].Step));
    }

    [Fact]
    public async Task RunToolsAsync_EditOfAPendingCall_RunsWithTheOtherArguments()
    {
        var fake = Fake();
        var chat = fake.CreateClient().Chat;
        var pending = await chat.RunToolsAsync(_request, Functions);

        var others = pending.PendingCalls.Skip(1).Select(static call => ToolDecision.Answer(call, "ok"));
        await chat.RunToolsAsync(pending.State!, Functions, [ToolDecision.Edit(pending.PendingCalls[0], """{"to":"Eve"}"""), .. others]);

        Assert.Equal(["Eve"], _sent);
        Assert.Contains("""{ \"to\" : \"Ann\" }""", fake.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunToolsAsync_ApproveThatLeavesACall_IsPendingWithIt()
    {
        var run = await Fake().CreateClient().Chat.RunToolsAsync(
            _request, Functions, new() { Approve = static (call, _) => ValueTask.FromResult(call.Id == "a" ? ToolDecision.Approve(call) : null) });

        Assert.Equal(["b", "d"], run.PendingCalls.Select(static call => call.Id!));
        Assert.Equal(["Ann"], _sent);
    }

    [Fact]
    public async Task Edit_OfNoObject_IsRefusedAtTheCall()
    {
        var run = await Fake().CreateClient().Chat.RunToolsAsync(_request, Functions);

        Assert.Equal("argumentsJson", Assert.ThrowsAny<ArgumentException>(() => ToolDecision.Edit(run.PendingCalls[0], "[1]")).ParamName);
    }
}
