using System.Diagnostics;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.ToolRuns;

/// <summary>The spans of a run, under the names of the GenAI conventions: the run, its turns, its tools.</summary>
public sealed class ToolRunTelemetryTests : IDisposable
{
    private static readonly ChatRequest _request = new("m", "Weather?") { SessionId = "s-1" };
    private static readonly ToolCall[] _calls = [new("call_1", "get_weather", """{"city":"Lyon"}"""), new("call_2", "fail", "{}")];

    private static readonly AIFunction[] _functions =
    [
        AIFunctionFactory.Create((string city) => $"Rain in {city}.", "get_weather", "Gets the weather."),
        AIFunctionFactory.Create(string () => throw new InvalidOperationException("secret"), "fail"),
    ];

    private readonly Activity _root = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
    private readonly List<Activity> _spans = [];
    private readonly ActivityListener _listener;

    public ToolRunTelemetryTests()
    {
        // Other tests use the source at the same time: what counts is what happens beneath this test's own span.
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == OpenRouterTelemetry.ActivitySourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                lock (_spans)
                {
                    if (span.TraceId == _root.TraceId)
                    {
                        _spans.Add(span);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _root.Dispose();
    }

    private static FakeOpenRouter Fake() => new(new FakeScript().ReplyToolCalls(_calls).Reply("Done."));

    private Activity Span(string name) => Assert.Single(_spans, span => span.DisplayName == name);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_ItsTurnsAndTools_AreBeneathIt(bool isStreamed)
    {
        var chat = Fake().CreateClient().Chat;
        if (isStreamed)
        {
            await chat.StreamToolsAsync(_request, _functions, new() { Name = "Weather" }).ToRunAsync();
        }
        else
        {
            await chat.RunToolsAsync(_request, _functions, new() { Name = "Weather" });
        }

        var run = Span("invoke_agent Weather");
        Assert.Equal(_root.SpanId, run.ParentSpanId);
        Assert.Equal(
            ["chat m", "chat m", "execute_tool fail", "execute_tool get_weather"],
            _spans.Where(span => span.ParentSpanId == run.SpanId).Select(static span => span.DisplayName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_ItsSpan_HasTheConventionsAttributes()
    {
        var run = await Fake().CreateClient().Chat.RunToolsAsync(_request, _functions, new() { Name = "Weather" });

        var span = Span("invoke_agent Weather");
        Assert.Equal(
            [
                ("gen_ai.agent.name", "Weather"), ("gen_ai.conversation.id", "s-1"), ("gen_ai.operation.name", "invoke_agent"), ("gen_ai.provider.name", "openrouter"),
                ("gen_ai.request.model", "m"), ("gen_ai.usage.input_tokens", run.Usage.PromptTokens), ("gen_ai.usage.output_tokens", run.Usage.CompletionTokens),
                ("openrouter.outcome", "completed"), ("openrouter.tool_run.outcome", "answered"), ("openrouter.tool_run.steps", 2),
            ],
            span.TagObjects.Where(static tag => tag.Key is not ("gen_ai.response.model" or "openrouter.cost" or "gen_ai.usage.cache_read.input_tokens" or "gen_ai.usage.reasoning.output_tokens"))
                .OrderBy(static tag => tag.Key, StringComparer.Ordinal).Select(static tag => (tag.Key, tag.Value)));
        Assert.Equal((ActivityKind.Internal, ActivityStatusCode.Unset), (span.Kind, span.Status));
    }

    [Fact]
    public async Task Tool_ItsSpan_HasTheConventionsAttributesAndNoContent()
    {
        await Fake().CreateClient().Chat.RunToolsAsync(_request, _functions);

        var span = Span("execute_tool get_weather");
        Assert.Equal(
            [
                ("gen_ai.operation.name", "execute_tool"), ("gen_ai.tool.call.id", "call_1"), ("gen_ai.tool.description", "Gets the weather."), ("gen_ai.tool.name", "get_weather"),
                ("gen_ai.tool.type", "function"),
            ],
            span.TagObjects.OrderBy(static tag => tag.Key, StringComparer.Ordinal).Select(static tag => (tag.Key, tag.Value!)));
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
    }

    [Fact]
    public async Task Tool_ThatFails_HasAnErrorWithoutTheExceptionsWords()
    {
        await Fake().CreateClient().Chat.RunToolsAsync(_request, _functions);

        var span = Span("execute_tool fail");
        Assert.Equal((ActivityStatusCode.Error, "System.InvalidOperationException"), (span.Status, span.GetTagItem("error.type")));
        Assert.DoesNotContain("secret", string.Join(' ', span.TagObjects) + span.StatusDescription, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhoseTurnFails_HasAnError()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_calls[0]).ReplyError(400, "Bad.", ErrorKind.InvalidRequest));

        await Assert.ThrowsAsync<OpenRouterException>(() => fake.CreateClient().Chat.RunToolsAsync(_request, _functions));

        var span = Span("invoke_agent");
        Assert.Equal((ActivityStatusCode.Error, "invalid_request", "failed"), (span.Status, span.GetTagItem("error.type"), span.GetTagItem("openrouter.outcome")));
    }

    [Fact]
    public async Task Run_ThatIsCanceled_IsNoError()
    {
        using var source = new CancellationTokenSource();
        var function = AIFunctionFactory.Create(
            (CancellationToken token) =>
            {
                source.Cancel();
                token.ThrowIfCancellationRequested();
            },
            "fail");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fake().CreateClient().Chat.RunToolsAsync(_request, [_functions[0], function], cancellationToken: source.Token));

        Assert.Equal((ActivityStatusCode.Unset, "cancelled"), (Span("invoke_agent").Status, Span("invoke_agent").GetTagItem("openrouter.outcome")));
    }

    [Fact]
    public async Task Run_ThatIsPending_SaysSo()
    {
        await Fake().CreateClient().Chat.RunToolsAsync(_request, [new ApprovalRequiredAIFunction(_functions[0]), _functions[1]]);

        Assert.Equal(("pending", 1), (Span("invoke_agent").GetTagItem("openrouter.tool_run.outcome"), Span("invoke_agent").GetTagItem("openrouter.tool_run.steps")));
    }

    [Fact]
    public async Task Run_AsATool_IsBeneathTheToolsSpan()
    {
        var inner = new FakeOpenRouter(new FakeScript().Reply("Found.")).CreateClient().Chat.AsAIFunction(new ChatRequest { Model = "m/inner" }, [], "research", "Researches.");

        await new FakeOpenRouter(new FakeScript().ReplyToolCall("research", """{"task":"Lyon"}""").Reply("Done.")).CreateClient().Chat.RunToolsAsync(_request, [inner]);

        Assert.Equal(Span("execute_tool research").SpanId, Span("invoke_agent research").ParentSpanId);
    }
}
