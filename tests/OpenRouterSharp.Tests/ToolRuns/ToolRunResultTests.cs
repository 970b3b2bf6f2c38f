using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.ToolRuns;

/// <summary>What functions return and how they misbehave: what the model is told, verbatim, and the state of the run.</summary>
public sealed class ToolRunResultTests
{
    private static readonly byte[] _bytes = [1, 2, 3];
    private static readonly ChatRequest _request = new("m", "Go");

    public static TheoryData<string, object?> Values => new()
    {
        { "\"as it is\"", "as it is" },
        { "\"\"", null },
        { "\"7\"", 7 },
        { "\"true\"", true },
        { """
          "{\"a\":1.50}"
          """, JsonElement.Parse("""{ "a" : 1.50 }""") },
        { """
          "{\"a\":1}"
          """, new Dictionary<string, object?> { ["a"] = 1 } },
        { "\"text\"", JsonElement.Parse("\"text\"") },
        { "\"part\"", new TextContent("part") },
        { """[{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}}]""", new DataContent(_bytes, "image/png") },
        { """[{"type":"image_url","image_url":{"url":"https://x/a.png"}}]""", new UriContent("https://x/a.png", "image/png") },
        { """[{"type":"input_audio","input_audio":{"data":"AQID","format":"mp3"}}]""", new DataContent(_bytes, "audio/mpeg") },
        { """[{"type":"video_url","video_url":{"url":"https://x/a.mp4"}}]""", new UriContent("https://x/a.mp4", "video/mp4") },
        { """[{"type":"file","file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,AQID"}}]""", new DataContent(_bytes, "application/pdf") { Name = "a.pdf" } },
        { """[{"type":"file","file":{"file_data":"https://x/a.pdf"}}]""", new UriContent("https://x/a.pdf", "application/pdf") },
        { """[{"type":"file","file":{"file_id":"f1"}}]""", new HostedFileContent("f1") },
        { """[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}}]""", new AIContent[] { new TextContent("a"), new DataContent(_bytes, "image/png") } },
        { """[{"type":"text","text":"a"}]""", new MessageContent([new TextPart("a")]) },
        { """[{"type":"image_url","image_url":{"url":"https://x/a.png"}}]""", new ImagePart("https://x/a.png") },
    };

    private static FakeOpenRouter Calls(params ToolCall[] calls) => new(new FakeScript().ReplyToolCalls(calls).Reply("Done."));

    private static FakeOpenRouter Call(string arguments = "{}") => Calls(new ToolCall("call_1", "f", arguments));

    private static async Task<ToolRun> RunAsync(FakeOpenRouter fake, AIFunction function, ToolRunOptions? options = null) =>
        await fake.CreateClient().Chat.RunToolsAsync(_request, [function], options);

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Result_EachKind_IsOnTheWire(string expected, object? value)
    {
        var fake = Call();

        await RunAsync(fake, new Returning(value));

        Assert.Contains($$"""{"role":"tool","tool_call_id":"call_1","content":{{expected}}}""", fake.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_AudioAddress_IsAFailureOfTheFunction()
    {
        var run = await RunAsync(Call(), new Returning(new UriContent("https://x/a.mp3", "audio/mpeg")));

        Assert.IsType<NotSupportedException>(run.Steps[0].Results[0].Exception);
    }

    [Fact]
    public async Task Result_OfATypeThatTheSerializerDoesNotKnow_IsAFailureOfTheFunction()
    {
        var run = await RunAsync(Call(), new Returning(new { A = 1 }) { Json = OpenRouterJson.Options });

        Assert.Equal((ToolRunOutcome.Answered, "Error: the function failed."), (run.Outcome, run.Steps[0].Results[0].ToString()));
        Assert.NotNull(run.Steps[0].Results[0].Exception);
    }

    [Fact]
    public async Task Result_OfTenMegabytes_IsCutToTheDefaultLengthWithANote()
    {
        var fake = Call();

        await RunAsync(fake, new Returning(new string('x', 10_000_000)));

        var text = fake.Requests[1].AsChatRequest().Messages.OfType<ToolMessage>().Single().Content!.Text;
        Assert.Equal(new string('x', 200_000) + "\n[The result has 10000000 characters and was cut off here.]", text);
    }

    [Fact]
    public async Task Result_OfPartsThatAreTooLong_IsCutInItsTextAndKeepsItsImages()
    {
        var run = await RunAsync(
            Call(), new Returning(new AIContent[] { new TextContent("abcd"), new DataContent(_bytes, "image/png"), new TextContent("efgh"), new TextContent("ijkl") }), new() { MaxResultLength = 6 });

        var parts = run.Steps[0].Results[0].Message.Content!.Parts!;
        Assert.Equal(["abcd", "ef\n[The result has 12 characters and was cut off here.]"], parts.OfType<TextPart>().Select(static part => part.Text));
        Assert.Single(parts.OfType<ImagePart>());
    }

    [Fact]
    public async Task Result_CutInsideASurrogatePair_LeavesNoHalf()
    {
        var run = await RunAsync(Call(), new Returning("ab\U0001F600"), new() { MaxResultLength = 3 });

        Assert.StartsWith("ab\n[The result has 4 characters", run.Steps[0].Results[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_MoreThanTheBound_RunThatManyAtATime()
    {
        var (running, most) = (0, 0);
        using var two = new SemaphoreSlim(0);
        var function = AIFunctionFactory.Create(
            async (int n) =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                if (now == 2)
                {
                    two.Release(6);
                }

                await two.WaitAsync();
                Interlocked.Decrement(ref running);
                return n;
            },
            "f");

        var run = await RunAsync(Calls([.. Enumerable.Range(0, 6).Select(static n => new ToolCall($"call_{n}", "f", $$"""{"n":{{n}}}"""))]), function, new() { MaxParallelCalls = 2 });

        Assert.Equal(2, most);
        Assert.Equal(["0", "1", "2", "3", "4", "5"], run.Steps[0].Results.Select(static result => result.ToString()));
    }

    [Fact]
    public async Task Calls_WithABoundOfOne_RunInTheirOrder()
    {
        var order = new List<int>();
        var function = AIFunctionFactory.Create((int n) => order.Add(n), "f");

        await RunAsync(Calls([.. Enumerable.Range(0, 5).Select(static n => new ToolCall($"call_{n}", "f", $$"""{"n":{{n}}}"""))]), function, new() { MaxParallelCalls = 1 });

        Assert.Equal([0, 1, 2, 3, 4], order);
    }

    [Fact]
    public async Task Calls_OfFunctionsThatBlock_HoldUpNoOther()
    {
        using var both = new Barrier(2);
        var function = AIFunctionFactory.Create((int n) => both.SignalAndWait(TimeSpan.FromSeconds(30)), "f");

        var run = await RunAsync(Calls(new ToolCall("call_1", "f", """{"n":1}"""), new ToolCall("call_2", "f", """{"n":2}""")), function);

        Assert.Equal(["true", "true"], run.Steps[0].Results.Select(static result => result.ToString()));
    }

    [Fact]
    public async Task Function_ThatBlocksAndIgnoresItsToken_EndsAfterTheTimeout()
    {
        using var never = new ManualResetEventSlim();
        var time = new ManualTime { SkipsWaits = true };

        var run = await RunAsync(Call(), AIFunctionFactory.Create(() => never.Wait(), "f"), new() { ToolTimeout = TimeSpan.FromSeconds(1.5), TimeProvider = time });
        never.Set();

        Assert.Equal((ToolRunOutcome.Answered, "Error: the function did not finish within 1.5 seconds."), (run.Outcome, run.Steps[0].Results[0].ToString()));
        Assert.IsType<TimeoutException>(run.Steps[0].Results[0].Exception);
    }

    [Fact]
    public async Task Function_ThatTimesOut_HasItsTokenCanceled()
    {
        var canceled = new TaskCompletionSource();
        var function = AIFunctionFactory.Create(
            async (CancellationToken token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                canceled.SetResult();
            },
            "f");

        await RunAsync(Call(), function, new() { ToolTimeout = TimeSpan.FromSeconds(1), TimeProvider = new ManualTime { SkipsWaits = true } });

        await canceled.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Function_ThatCancelsItself_HasFailed()
    {
        var run = await RunAsync(Call(), AIFunctionFactory.Create(string () => throw new OperationCanceledException("own"), "f"));

        Assert.Equal((ToolRunOutcome.Answered, "Error: the function failed."), (run.Outcome, run.Steps[0].Results[0].ToString()));
        Assert.IsAssignableFrom<OperationCanceledException>(run.Steps[0].Results[0].Exception);
    }

    [Fact]
    public async Task Function_ThatThrowsATimeoutOfItsOwn_HasFailed()
    {
        var run = await RunAsync(Call(), AIFunctionFactory.Create(string () => throw new TimeoutException("own"), "f"));

        Assert.Equal(("Error: the function failed.", "own"), (run.Steps[0].Results[0].ToString(), run.Steps[0].Results[0].Exception!.Message));
    }

    [Theory]
    [InlineData("""{"city":"a\ud800"}""")]
    [InlineData("""{"city":"a","\ud800":1}""")]
    [InlineData("""{"city":"a","city":"b"}""")]
    public async Task Arguments_WithHalfASurrogatePairOrATwin_DoNotEndTheRun(string arguments)
    {
        var run = await RunAsync(Call(arguments), AIFunctionFactory.Create((string city) => city, "f"));

        Assert.Equal((ToolRunOutcome.Answered, "Done."), (run.Outcome, run.Text));
    }

    public static TheoryData<string, string> Faults => new()
    {
        { """{"city":"Ly""", "they are not valid JSON. " },
        { """["Lyon"]""", "they must be a JSON object, not ARRAY." },
        { """{"city":7}""", "the argument 'city' must be of type string, not integer." },
        { "", "the required argument 'city' is missing." },
        { "{}", "the required argument 'city' is missing." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Arguments_ThatDoNotFit_AreToldWithoutRunningTheFunction(string arguments, string fault)
    {
        var runs = 0;
        var run = await RunAsync(Call(arguments), AIFunctionFactory.Create((string city) => ++runs, "f"));

        Assert.StartsWith("Error: the function was not run, because its arguments are wrong: " + fault, run.Steps[0].Results[0].ToString(), StringComparison.Ordinal);
        Assert.Equal((0, TimeSpan.Zero), (runs, run.Steps[0].Results[0].Duration));
    }

    [Theory]
    [InlineData("""{"n":"7","tags":"[\"a\"]","flag":"True","note":null}""", "7 a True none")]
    [InlineData("\"{\\\"n\\\":7,\\\"tags\\\":[\\\"a\\\"],\\\"flag\\\":true}\"", "7 a True none")]
    public async Task Arguments_WrittenAsModelsDo_AreReadLeniently(string arguments, string expected)
    {
        var run = await RunAsync(Call(arguments), AIFunctionFactory.Create((int n, string[] tags, bool flag, string note = "none") => $"{n} {string.Join(',', tags)} {flag} {note}", "f"));

        Assert.Equal(expected, run.Steps[0].Results[0].ToString());
    }

    [Fact]
    public async Task Functions_WithOneName_AreRefusedAtTheCall() => Assert.Equal(
        "functions", (await Assert.ThrowsAsync<ArgumentException>(() => Call().CreateClient().Chat.RunToolsAsync(_request, [new Returning(1), new Returning(2)]))).ParamName);

    [Fact]
    public async Task Services_OfTheOptions_ReachTheFunction()
    {
        var services = new Services();
        IServiceProvider? seen = null;

        await RunAsync(Call(), AIFunctionFactory.Create((IServiceProvider provider) => seen = provider, "f"), new() { Services = services });

        Assert.Same(services, seen);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); seen < value;)
        {
            seen = Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IServiceProvider) ? this : null;
    }

    private sealed class Returning(object? value) : AIFunction
    {
        internal JsonSerializerOptions? Json { get; init; }

        public override string Name => "f";

        public override JsonSerializerOptions JsonSerializerOptions => Json ?? base.JsonSerializerOptions;

        protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) => new(value);
    }
}
