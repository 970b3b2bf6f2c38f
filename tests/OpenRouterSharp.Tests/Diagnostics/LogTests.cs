using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Diagnostics;

/// <summary>Which message says what, at which level.</summary>
public sealed class LogTests : IDisposable
{
    private readonly TelemetryProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task CompleteAsync_Completed_SaysSo()
    {
        await _probe.Client(Fake.Json(Fixtures.Completion)).Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal(
            [
                new Line(LogLevel.Debug, 1, "CallStarted", "Call to deepseek/deepseek-r1-0528 started (streamed=False)."),
                new Line(
                    LogLevel.Information,
                    2,
                    "CallCompleted",
                    "Call to deepseek/deepseek-r1-0528 completed in 0 s "
                        + "(tokens in=9, out=14, USD=0.000031, provider=DeepInfra, finish=stop, attempts=1, generation=gen-1)."),
            ],
            Messages());
    }

    [Fact]
    public async Task CompleteAsync_Failing_SaysSoForDebuggingAlone()
    {
        await Assert.ThrowsAsync<OpenRouterException>(() => _probe.Client(Fake.Json("""{"error":{"code":402,"message":"No credits."}}""", 402)).Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(
            new
            {
                Level = LogLevel.Debug,
                Id = 3,
                Name = "CallFailed",
                Text = "Call to deepseek/deepseek-r1-0528 failed after 0 s (error=payment_required, status=402, provider=, attempts=1, generation=, "
                    + "hint=Add credit at https://openrouter.ai/settings/credits, and check whether the key has its own limit.).",
            },
            Messages()[^1]);
    }

    [Fact]
    public async Task StreamAsync_LeftEarly_SaysSo()
    {
        await foreach (var _ in _probe.Client(Fake.Events(Fixtures.TextChunk + Fixtures.Done)).Chat.StreamAsync(Fixtures.Request))
        {
            break;
        }

        Assert.Equivalent(
            new { Level = LogLevel.Debug, Id = 4, Name = "CallLeft", Text = "Call to deepseek/deepseek-r1-0528 was abandoned by the caller after 0 s (chunks=1, generation=gen-1)." },
            Messages()[^1]);
    }

    [Fact]
    public async Task CompleteAsync_Cancelled_SaysSo()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _probe.Client(Fake.Json(Fixtures.Completion)).Chat.CompleteAsync(Fixtures.Request, new CancellationToken(canceled: true)));

        Assert.Equivalent(new { Level = LogLevel.Debug, Id = 5 }, new { Messages()[^1].Level, Messages()[^1].Id });
    }

    [Fact]
    public async Task CompleteAsync_Retried_WarnsBeforeTheWait()
    {
        var handler = Fake.Of(
            FakeReply.Json("""{"error":{"code":429,"message":"Slow down.","metadata":{"provider_name":"Novita"}}}""", 429).WithHeaders(("Retry-After", "7")),
            FakeReply.Json(Fixtures.Completion));

        await _probe.Client(handler, retries: 1).Chat.CompleteAsync(Fixtures.Request);

        Assert.Equivalent(
            new
            {
                Level = LogLevel.Warning,
                Id = 6,
                Name = "Retry",
                Text = "Call to deepseek/deepseek-r1-0528 is retried after 7 s: attempt 1 failed (error=rate_limit_exceeded, status=429, provider=Novita).",
            },
            Assert.Single(Messages(), static message => message.Level == LogLevel.Warning));
    }

    [Fact]
    public async Task StreamAsync_KeptAlive_SaysSoAndTellsTheCaller()
    {
        var told = new List<StreamKeepAlive>();
        await _probe.Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request, new CallOptions { KeepAlives = new Told(told.Add) }).ToListAsync();

        Assert.Equal([1, 2], told.Select(static keepAlive => keepAlive.Count));
        Assert.Equal(2, Messages().Count(static message => message is { Level: LogLevel.Trace, Id: 7, Name: "KeepAlive" }));
    }

    [Fact]
    public async Task StreamAsync_Completed_LogsUnderItsOwnSpan()
    {
        await _probe.Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request).ToListAsync();

        Assert.Equal(_probe.Span.SpanId.ToString(), _probe.Logs.Entries[^1].SpanId);
    }

    [Fact]
    public async Task AddOpenRouter_WithoutALoggerFactory_TakesTheApplications()
    {
        using var logs = new LogProbe();
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(logs);
        services.AddOpenRouter(static options => options.ApiKey = StubHandler.TestKey).ConfigurePrimaryHttpMessageHandler(static () => Fake.Json(Fixtures.Completion));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IChatCompletionsClient>().CompleteAsync(Fixtures.Request);

        Assert.Contains(OpenRouterTelemetry.LogCategory, logs.Categories);
        Assert.Contains(logs.Entries, static entry => entry.Id.Name == "CallCompleted");
    }

    [Fact]
    public void LoggerFactory_OfACopy_IsTheSame() =>
        Assert.Same(_probe.Logs, new OpenRouterClientOptions(new OpenRouterClientOptions { LoggerFactory = _probe.Logs }).LoggerFactory);

    private List<Line> Messages() => [.. _probe.Logs.Entries.Select(static entry => new Line(entry.Level, entry.Id.Id, entry.Id.Name, entry.Text))];

    private sealed record Line(LogLevel Level, int Id, string? Name, string Text);

    private sealed class Told(Action<StreamKeepAlive> tell) : IProgress<StreamKeepAlive>
    {
        public void Report(StreamKeepAlive value) => tell(value);
    }
}
