using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OpenRouterSharp.ExtensionsAI.Tests;

/// <summary>Caching, logging and telemetry of Microsoft.Extensions.AI over the adapter.</summary>
public sealed class MiddlewareTests
{
    [Fact]
    public async Task UseDistributedCache_TheSameQuestion_IsAskedOnceAndKeepsTheReasoning()
    {
        using var fake = Replies.Fake(Replies.Call(("a", "f", """{"x":1.0}""")), Replies.Text("Done."));
        using var client = fake.CreateClient();
        var chat = client.AsIChatClient("m").AsBuilder().UseDistributedCache(Cache()).Build();
        await chat.GetResponseAsync("Go");

        var cached = await chat.GetResponseAsync("Go");
        await chat.GetResponseAsync([new(ChatRole.User, "Go"), .. cached.Messages, new(ChatRole.Tool, [new FunctionResultContent("a", "1")])]);

        Assert.Equal((2, true, 0.25m), (fake.Requests.Count, Replies.HasDetails(fake, 1), cached.Usage!.GetCost()));
        Assert.Contains("""arguments":"{\"x\":1.0}""", fake.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseDistributedCache_TheSameStream_IsAskedOnce()
    {
        using var fake = Replies.Fake(Replies.StreamedCall("a", "f", "{}"), Replies.StreamedText("Done."));
        using var client = fake.CreateClient();
        var chat = client.AsIChatClient("m").AsBuilder().UseDistributedCache(Cache()).Build();
        await chat.GetStreamingResponseAsync("Go").ToChatResponseAsync();

        var cached = await chat.GetStreamingResponseAsync("Go").ToChatResponseAsync();
        await chat.GetStreamingResponseAsync([new(ChatRole.User, "Go"), .. cached.Messages, new(ChatRole.Tool, [new FunctionResultContent("a", "1")])]).ToChatResponseAsync();

        Assert.Equal((2, true, 0.25m), (fake.Requests.Count, Replies.HasDetails(fake, 1), cached.Usage!.GetCost()));
    }

    [Fact]
    public async Task UseOpenTelemetry_ACall_NamesProviderModelAndTokens()
    {
        var stopped = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "adapter-test",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var fake = Replies.Fake(Replies.StreamedText("Hi"));
        using var client = fake.CreateClient();

        await client.AsIChatClient("m").AsBuilder().UseOpenTelemetry(sourceName: "adapter-test").Build().GetStreamingResponseAsync("Go").ToChatResponseAsync();

        var span = Assert.Single(stopped);
        Assert.Equal(("openrouter", "m"), (span.GetTagItem("gen_ai.provider.name"), span.GetTagItem("gen_ai.request.model")));
        Assert.Equal(("3", "4"), (span.GetTagItem("gen_ai.usage.input_tokens")?.ToString(), span.GetTagItem("gen_ai.usage.output_tokens")?.ToString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UseDistributedCache_AboveOrBelowFunctionInvocation_AsksNothingTwice(bool isAbove)
    {
        using var fake = Replies.Fake(Replies.Call(("a", "f", "{}")), Replies.Text("Done."));
        using var client = fake.CreateClient();
        var runs = 0;
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(() => $"{++runs - runs}", "f")] };
        var builder = client.AsIChatClient("m").AsBuilder();
        var chat = (isAbove ? builder.UseDistributedCache(Cache()).UseFunctionInvocation() : builder.UseFunctionInvocation().UseDistributedCache(Cache())).Build();

        var (first, second) = (await chat.GetResponseAsync("Go", options), await chat.GetResponseAsync("Go", options));

        Assert.Equal(("Done.", "Done.", 2, isAbove ? 1 : 2), (first.Text, second.Text, fake.Requests.Count, runs));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UseLogging_AtTrace_LogsTheConversation(bool isStreamed)
    {
        using var fake = isStreamed ? Replies.Fake(Replies.StreamedCall("a", "f", "{}")) : Replies.Fake(Replies.Call(("a", "f", "{}")));
        using var client = fake.CreateClient();
        var log = new LogTexts();
        var chat = client.AsIChatClient("m").AsBuilder().UseLogging(log).Build();

        if (isStreamed)
        {
            await chat.GetStreamingResponseAsync("Go").ToChatResponseAsync();
        }
        else
        {
            await chat.GetResponseAsync("Go");
        }

        Assert.Contains(log.Texts, static text => text.Contains("\"openrouter\"", StringComparison.Ordinal));
        Assert.Contains(log.Texts, static text => text.Contains("functionCall", StringComparison.Ordinal));
        Assert.Contains(log.Texts, static text => text.Contains("cost_nanodollars", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UseLogging_AFailure_LogsIt()
    {
        using var fake = Replies.Fake(Testing.FakeErrors.InvalidRequest());
        using var client = fake.CreateClient();
        var log = new LogTexts();

        await Assert.ThrowsAsync<OpenRouterException>(() => client.AsIChatClient("m").AsBuilder().UseLogging(log).Build().GetResponseAsync("Go"));

        Assert.Contains(log.Texts, static text => text.Contains("failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UseOpenTelemetry_WithContents_TakesReasoningCallsAndUsage()
    {
        var stopped = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "adapter-contents-test",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var fake = Replies.Fake(Replies.Call(("a", "f", """{"x":1}""")));
        using var client = fake.CreateClient();

        await client.AsIChatClient("m").AsBuilder().UseOpenTelemetry(sourceName: "adapter-contents-test", configure: static telemetry => telemetry.EnableSensitiveData = true).Build()
            .GetResponseAsync("Go");

        var output = Assert.Single(stopped).GetTagItem("gen_ai.output.messages")!.ToString()!;
        Assert.Contains("reasoning", output, StringComparison.Ordinal);
        Assert.Contains("tool_call", output, StringComparison.Ordinal);
        Assert.Contains("tool_calls", stopped[0].GetTagItem("gen_ai.response.finish_reasons")!.ToString()!, StringComparison.Ordinal);
    }

    private static MemoryDistributedCache Cache() => new(Options.Create(new MemoryDistributedCacheOptions()));

    private sealed class LogTexts : ILoggerFactory, ILogger
    {
        internal List<string> Texts { get; } = [];

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Texts.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
