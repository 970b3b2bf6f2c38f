using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Conventions;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/agents.md: each region stands there letter by letter, and runs here.</summary>
public sealed partial class AgentsExamples
{
    private const int LinesAroundTheAgent = 3; // two using directives and the client

    private static readonly ToolCall _refund = new("call_1", "refund_order", """{"order":1042}""");

    private static readonly ChatRequest _request = new(DeepSeekModels.ChatV31, "Order 1042 arrived broken. Refund it.");

    private static readonly AIFunction[] _functions =
    [
        AIFunctionFactory.Create((int order) => $"Order {order} was refunded.", "refund_order", "Pays an order back."),
        AIFunctionFactory.Create((int order) => $"Order {order}: 49.90", "find_order", "Finds an order."),
    ];

    private Terminal Console { get; } = new();

    [Fact]
    public async Task Agent()
    {
        var client = new FakeOpenRouter(FakeScript.Simulator()).CreateClient();
        Console.Input.Enqueue("y");

        #region agents: agent
        AIFunction[] functions =
        [
            AIFunctionFactory.Create((int order) => $"Order {order}: an espresso grinder, 49.90", "find_order", "Finds an order by its number."),
            AIFunctionFactory.Create((string product) => 0, "check_stock", "Tells how many pieces of a product are in stock."),
            new ApprovalRequiredAIFunction(AIFunctionFactory.Create((int order) => $"Order {order} was refunded.", "refund_order", "Pays an order back.")),
        ];
        string? Ask(string question) { Console.Write(question); return Console.ReadLine(); }
        var options = new ToolRunOptions
        {
            StopWhen = [StopCondition.MaxCost(0.05m)],
            Approve = (call, _) => new(Ask($"{call.Name} {call.Arguments}? y/n ") == "y" ? ToolDecision.Approve(call) : ToolDecision.Deny(call)),
        };
        var run = await client.Chat.RunToolsAsync(new ChatRequest(DeepSeekModels.ChatV31, "Order 1042 arrived broken. Refund it."), functions, options);
        Console.WriteLine($"{run.Text} (${run.Usage.Cost})");
        #endregion

        Assert.StartsWith("refund_order {\"order\":1042}? y/n The tools say:", Console.Text, StringComparison.Ordinal);
        Assert.Contains("refund_order: Order 1042 was refunded.", Console.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Agent_WithThreeTools_HasAtMost18Lines()
    {
        var page = File.ReadAllText(Path.Combine(Library.Root, "docs", "agents.md")).ReplaceLineEndings("\n");
        var lines = Block().Match(page).Groups["code"].Value.Split('\n').Where(static line => line.Trim().Length > 0).ToList();

        Assert.Equal(3, lines.Count(static line => line.Contains("AIFunctionFactory.Create(", StringComparison.Ordinal)));
        Assert.True(lines.Count + LinesAroundTheAgent <= 18, $"It has {lines.Count + LinesAroundTheAgent} lines.");
    }

    [Fact]
    public async Task Stream()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_refund).Reply("It is refunded.")).CreateClient();
        var (request, functions, options) = (_request, _functions, new ToolRunOptions());

        #region agents: stream
        ToolRun? run = null;
        await foreach (var update in client.Chat.StreamToolsAsync(request, functions, options))
        {
            Console.Write(update.Reasoning);
            Console.Write(update.Text);
            if (update.Result is { } result)                   // as the calls end, in any order
            {
                Console.WriteLine($"{result.Call.Name}: {result} ({result.Duration.TotalSeconds:0.0} s)");
            }

            run = update.Run;                                  // the last update has it
        }
        #endregion

        Assert.Equal(ToolRunOutcome.Answered, run!.Outcome);
        Assert.Matches("refund_order: Order 1042 was refunded. [(][0-9.,]+ s[)]\\s+It is refunded.", Console.Text);
    }

    [Fact]
    public async Task Pending()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_refund, _refund with { Id = "call_2", Arguments = """{"order":7}""" }).Reply("One of them is refunded."));
        var client = fake.CreateClient();
        var request = _request;
        AIFunction[] functions = [new ApprovalRequiredAIFunction(_functions[0])];
        var file = Path.GetTempFileName();
        var cancellationToken = TestContext.Current.CancellationToken;

        #region agents: pending
        var run = await client.Chat.RunToolsAsync(request, functions, cancellationToken: cancellationToken);
        if (run.Outcome == ToolRunOutcome.Pending)
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(run.State, OpenRouterJson.Options), cancellationToken);
        }
        #endregion

        #region agents: resume
        var state = JsonSerializer.Deserialize<ToolRunState>(await File.ReadAllTextAsync(file, cancellationToken), OpenRouterJson.Options)!;
        var decisions = state.PendingCalls.Select(call => call.Arguments.Contains("1042", StringComparison.Ordinal)
            ? ToolDecision.Approve(call)
            : ToolDecision.Deny(call, "Only order 1042 is broken."));

        run = await client.Chat.RunToolsAsync(state, functions, decisions, cancellationToken: cancellationToken);
        #endregion

        File.Delete(file);
        Assert.Equal("One of them is refunded.", run.Text);
        Assert.Equal(
            ["Order 1042 was refunded.", "The call was denied: Only order 1042 is broken."],
            fake.Requests[1].AsChatRequest().Messages.OfType<ToolMessage>().Select(static message => message.Content!.Text));
    }

    [Fact]
    public async Task Decisions()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_refund).Reply("Done."));
        var client = fake.CreateClient();
        AIFunction[] functions = [new ApprovalRequiredAIFunction(_functions[0])];
        var call = (await client.Chat.RunToolsAsync(_request, functions)).PendingCalls[0];

        #region agents: decisions
        ToolDecision[] choices =
        [
            ToolDecision.Approve(call),                                // the function runs
            ToolDecision.Deny(call, "Ask the customer first."),        // it does not, and the model is told the reason
            ToolDecision.Edit(call, """{ "order": 1041 }"""),          // it runs with other arguments
            ToolDecision.Answer(call, "It was refunded yesterday."),   // it does not, and this is its result
        ];
        #endregion

        Assert.All(choices, choice => Assert.Same(call, choice.Call));
    }

    [Fact]
    public async Task Stops()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_refund).Reply("I had to stop."));
        var client = fake.CreateClient();

        #region agents: stops
        var options = new ToolRunOptions
        {
            MaxSteps = 10,
            StopWhen = [StopCondition.MaxCost(0.25m), StopCondition.MaxTokensUsed(100_000), StopCondition.HasToolCall("refund_order")],
            StopPredicate = steps => steps.Count(step => step.Results.Any(result => result.Exception is not null)) >= 3,
        };
        #endregion

        var run = await client.Chat.RunToolsAsync(_request, _functions, options);
        Assert.Equal((ToolRunOutcome.Stopped, "I had to stop."), (run.Outcome, run.Text));
        Assert.Contains("\"tool_choice\":\"none\"", fake.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hooks()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_refund).Reply("Done."));
        var client = fake.CreateClient();

        #region agents: hooks
        var options = new ToolRunOptions
        {
            BeforeTurn = (turn, _) =>
            {
                if (turn.Step == 2)                            // plan with one model, go on with a cheaper one
                {
                    turn.Request = turn.Request with { Model = DeepSeekModels.ChatV30324 };
                }

                return default;
            },
            BeforeCall = (call, _) => new(call.Arguments.Contains("\"order\":0", StringComparison.Ordinal) ? ToolDecision.Answer(call, "There is no order 0.") : null),
            AfterCall = (result, _) => new(result with { Message = result.Message with { Content = result.ToString().Replace("1042", "****", StringComparison.Ordinal) } }),
        };
        #endregion

        await client.Chat.RunToolsAsync(_request, _functions, options);
        Assert.Equal(DeepSeekModels.ChatV30324, fake.Requests[1].AsChatRequest().Model);
        Assert.Equal("Order **** was refunded.", ((ToolMessage)fake.Requests[1].AsChatRequest().Messages[^1]).Content!.Text);
    }

    [Fact]
    public async Task RunAsATool()
    {
        var fake = new FakeOpenRouter(new FakeScript()
            .ReplyToolCall("support", """{"task":"Refund order 1042."}""").ReplyToolCalls(_refund).Reply("It is refunded.").Reply("The customer has the money back."));
        var client = fake.CreateClient();
        var (request, functions) = (_request, _functions);

        #region agents: as a function
        var support = client.Chat.AsAIFunction(
            new ChatRequest(DeepSeekModels.ChatV31, Message.System("You look after orders.")), functions, "support", "Finds and refunds orders.");

        var run = await client.Chat.RunToolsAsync(request, [support]);
        #endregion

        Assert.Equal("The customer has the money back.", run.Text);
    }

    [Fact]
    public async Task Readers()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_refund).Reply("It is refunded."));
        var client = fake.CreateClient();
        var (request, functions) = (_request, _functions);
        async Task ShowAsync(IAsyncEnumerable<ToolRunUpdate> updates) => Console.WriteLine((await updates.ToRunAsync()).Text);
        async Task LogAsync(IAsyncEnumerable<ToolRunUpdate> updates) => Console.WriteLine((await updates.ToRunAsync()).Text);

        #region agents: readers
        await using var shared = client.Chat.StreamToolsAsync(request, functions).Share();

        await Task.WhenAll(ShowAsync(shared), LogAsync(shared));       // one run, two readers
        #endregion

        Assert.Equal(2, fake.Requests.Count);
        Assert.Equal(2, Console.Text.Split("It is refunded.").Length - 1);
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)\n```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    /// <summary>The examples write here: the one console of the process is not theirs alone.</summary>
    private sealed class Terminal
    {
        private readonly StringWriter _output = new();

        internal Queue<string> Input { get; } = [];

        internal string Text => _output.ToString();

        internal void Write(string? text) => _output.Write(text);

        internal void WriteLine(string? text)
        {
            lock (_output)
            {
                _output.WriteLine(text);
            }
        }

        internal string? ReadLine() => Input.TryDequeue(out var line) ? line : null;
    }
}
