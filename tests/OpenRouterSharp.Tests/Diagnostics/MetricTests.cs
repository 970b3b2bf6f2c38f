using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Diagnostics;

/// <summary>What is counted and measured, in which unit, under which attributes.</summary>
public sealed class MetricTests : IDisposable
{
    private readonly TelemetryProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task CompleteAsync_Completed_RecordsItsDuration()
    {
        var handler = new StubHandler((_, _) =>
        {
            _probe.Time.Advance(TimeSpan.FromSeconds(3));
            return Task.FromResult(StubHandler.Response(200, "application/json", Fixtures.Completion));
        });

        await _probe.Client(handler).Chat.CompleteAsync(Fixtures.Request);

        var duration = Assert.Single(_probe.Of("gen_ai.client.operation.duration"));
        Assert.Equivalent(new { Unit = "s", Duration = 3.0 }, new { duration.Unit, Duration = duration.Value });
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["gen_ai.operation.name"] = "chat",
                ["gen_ai.provider.name"] = "openrouter",
                ["gen_ai.request.model"] = "deepseek/deepseek-r1-0528",
                ["gen_ai.response.model"] = "deepseek/deepseek-r1-0528",
                ["server.address"] = _probe.Host,
                ["server.port"] = 443,
                ["openrouter.provider"] = "DeepInfra",
                ["openrouter.outcome"] = "completed",
            },
            duration.Tags);
    }

    [Fact]
    public async Task CompleteAsync_Failing_RecordsItsDurationWithTheError()
    {
        await Assert.ThrowsAsync<OpenRouterException>(() => _probe.Client(Fake.Json("""{"error":{"code":402,"message":"No credits."}}""", 402)).Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal("payment_required", Assert.Single(_probe.Of("gen_ai.client.operation.duration")).Tags["error.type"]);
    }

    [Fact]
    public async Task CompleteAsync_WithUsage_RecordsTokensByType()
    {
        await _probe.Client(Fake.Json(Fixtures.Completion)).Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal([("{token}", "input", 9), ("{token}", "output", 14)], _probe.Of("gen_ai.client.token.usage").Select(static m => (m.Unit, m.Tags["gen_ai.token.type"], m.Value)));
    }

    [Fact]
    public async Task CompleteAsync_WithACost_CountsIt()
    {
        await _probe.Client(Fake.Json(Fixtures.Completion)).Chat.CompleteAsync(Fixtures.Request);

        var cost = Assert.Single(_probe.Of("openrouter.client.cost"));
        Assert.Equivalent(
            new { Unit = "{USD}", Cost = 3.1e-05, OpenrouterProvider = "DeepInfra" },
            new { cost.Unit, Cost = cost.Value, OpenrouterProvider = cost.Tags["openrouter.provider"] });
    }

    [Fact]
    public async Task StreamAsync_WithUsage_RecordsTokensAndCost()
    {
        await _probe.Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request).ToListAsync();

        Assert.Equal([3.1e-05, 9, 14], _probe.Measurements.Where(static m => m.Instrument is "openrouter.client.cost" or "gen_ai.client.token.usage").Select(static m => m.Value).Order());
    }

    [Fact]
    public async Task StreamAsync_ReadToItsEnd_RecordsTheTimesOfItsChunks()
    {
        var body = new ScriptedBody(
            [
                .. new[] { Fixtures.RoleChunk, Fixtures.TextChunk, Fixtures.TextChunk, Fixtures.FinishChunk + Fixtures.Done }.Select(
                    static text => new ReadOnlyMemory<byte>(System.Text.Encoding.UTF8.GetBytes(text))),
            ],
            beforePiece: _ =>
            {
                _probe.Time.Advance(TimeSpan.FromSeconds(1));
                return Task.CompletedTask;
            });

        await _probe.Client(StubHandler.Events(body)).Chat.StreamAsync(Fixtures.Request).ToListAsync();

        Assert.Equal(2.0, Assert.Single(_probe.Of("gen_ai.client.operation.time_to_first_chunk")).Value);
        Assert.Equal([1.0, 1.0], _probe.Of("gen_ai.client.operation.time_per_output_chunk").Select(static m => m.Value));
        Assert.Equal(2.0, _probe.Span.GetTagItem("gen_ai.response.time_to_first_chunk"));
    }

    [Fact]
    public async Task CompleteAsync_Answered_RecordsNoTimesOfChunks()
    {
        await _probe.Client(Fake.Json(Fixtures.Completion)).Chat.CompleteAsync(Fixtures.Request);

        Assert.DoesNotContain(_probe.Measurements, static m => m.Instrument.Contains("chunk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CompleteAsync_Retried_CountsEachRetry()
    {
        await Assert.ThrowsAsync<OpenRouterException>(() => _probe.Client(Fake.Json("""{"error":{"code":503,"message":"Busy."}}""", 503), retries: 2).Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal([("provider_overloaded", 1), ("provider_overloaded", 1)], _probe.Of("openrouter.client.retries").Select(static m => (m.Tags["error.type"], m.Value)));
    }

    [Fact]
    public async Task StreamAsync_WhileItRuns_IsCountedAsActive()
    {
        var during = 0.0;
        await foreach (var _ in _probe.Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request))
        {
            during = Active();
            break;
        }

        Assert.Equivalent(new { During = 1, After = 0 }, new { During = during, After = Active() });
    }

    private double Active() => _probe.Of("openrouter.client.active_calls").Sum(static m => m.Value);
}
