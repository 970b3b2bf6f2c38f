using System.Diagnostics;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;
using Polly;
using Polly.Retry;

namespace OpenRouterSharp.Tests.Diagnostics;

/// <summary>One span for each call, from its first attempt to its end, with what was asked for and what came of it.</summary>
public sealed class SpanTests : IDisposable
{
    private const string Full = """
        {"id":"gen-1","object":"chat.completion","created":1764000000,"model":"deepseek/deepseek-r1-0528:served","provider":"DeepInfra","service_tier":"flex",
         "openrouter_metadata":{"strategy":"fallback","region":"fra","attempt":2},
         "choices":[{"index":0,"finish_reason":"stop","native_finish_reason":"eos","message":{"role":"assistant","content":"4"}}],
         "usage":{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":0.25,"is_byok":true,"cost_details":{"upstream_inference_cost":0.5},
         "prompt_tokens_details":{"cached_tokens":5,"cache_write_tokens":3},"completion_tokens_details":{"reasoning_tokens":11}}}
        """;

    private readonly TelemetryProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task CompleteAsync_OfARequest_NamesTheSpanAndItsKind()
    {
        await _probe.Client(Fake.Json(Fixtures.Completion)).Chat.CompleteAsync(Fixtures.Request);

        Assert.Equivalent(
            new { DisplayName = "chat deepseek/deepseek-r1-0528", Kind = ActivityKind.Client, Status = ActivityStatusCode.Unset },
            new { _probe.Span.DisplayName, _probe.Span.Kind, _probe.Span.Status });
    }

    [Fact]
    public async Task CompleteAsync_OfARequest_TagsWhatWasAskedFor()
    {
        var request = Fixtures.Request with
        {
            Models = ["deepseek/deepseek-r1"],
            Temperature = 0.5,
            TopP = 0.9,
            TopK = 40,
            MaxTokens = 100,
            FrequencyPenalty = 0.1,
            PresencePenalty = 0.2,
            Seed = 7,
            Stop = ["END"],
            Reasoning = ReasoningSettings.WithEffort(EffortLevel.High),
            ResponseFormat = new JsonObjectResponseFormat(),
            SessionId = "session-1",
        };

        await _probe.Client(Fake.Json(Fixtures.Completion)).Chat.CompleteAsync(request);

        AssertTags(
            ("gen_ai.operation.name", "chat"),
            ("gen_ai.provider.name", "openrouter"),
            ("server.address", _probe.Host),
            ("server.port", 443),
            ("gen_ai.request.model", "deepseek/deepseek-r1-0528"),
            ("openrouter.request.models", new[] { "deepseek/deepseek-r1" }),
            ("gen_ai.request.stream", null),
            ("gen_ai.request.temperature", 0.5),
            ("gen_ai.request.top_p", 0.9),
            ("gen_ai.request.top_k", 40),
            ("gen_ai.request.max_tokens", 100),
            ("gen_ai.request.frequency_penalty", 0.1),
            ("gen_ai.request.presence_penalty", 0.2),
            ("gen_ai.request.seed", 7L),
            ("gen_ai.request.stop_sequences", new[] { "END" }),
            ("gen_ai.request.reasoning.level", "high"),
            ("gen_ai.output.type", "json"),
            ("gen_ai.conversation.id", "session-1"));
    }

    [Fact]
    public async Task CompleteAsync_OfAnAnswer_TagsWhatCame()
    {
        await _probe.Client(Fake.Body(Full, "application/json", 200, ("X-Generation-Id", "gen-h"), ("X-OpenRouter-Cache-Status", "MISS"))).Chat.CompleteAsync(Fixtures.Request);

        AssertTags(
            ("gen_ai.response.id", "gen-1"),
            ("gen_ai.response.model", "deepseek/deepseek-r1-0528:served"),
            ("gen_ai.response.finish_reasons", new[] { "stop" }),
            ("gen_ai.usage.input_tokens", 9L),
            ("gen_ai.usage.output_tokens", 14L),
            ("gen_ai.usage.cache_read.input_tokens", 5L),
            ("gen_ai.usage.cache_creation.input_tokens", 3L),
            ("gen_ai.usage.reasoning.output_tokens", 11L),
            ("openrouter.provider", "DeepInfra"),
            ("openrouter.generation_id", "gen-h"),
            ("openrouter.native_finish_reasons", new[] { "eos" }),
            ("openrouter.service_tier", "flex"),
            ("openrouter.cost", 0.25),
            ("openrouter.cost.upstream", 0.5),
            ("openrouter.byok", true),
            ("openrouter.cache.status", "MISS"),
            ("openrouter.routing.strategy", "fallback"),
            ("openrouter.routing.region", "fra"),
            ("openrouter.routing.attempt", 2),
            ("openrouter.attempts", 1),
            ("openrouter.outcome", "completed"),
            ("openrouter.stream.chunks", null),
            ("error.type", null));
    }

    [Fact]
    public async Task StreamAsync_ReadToItsEnd_TagsWhatCame()
    {
        await _probe.Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request).ToListAsync();

        Assert.Equal(ActivityStatusCode.Unset, _probe.Span.Status);
        AssertTags(
            ("gen_ai.request.stream", true),
            ("gen_ai.response.id", "gen-a1"),
            ("gen_ai.response.model", "deepseek/deepseek-r1-0528"),
            ("gen_ai.response.finish_reasons", new[] { "stop" }),
            ("gen_ai.response.time_to_first_chunk", 0.0),
            ("gen_ai.usage.output_tokens", 14L),
            ("openrouter.cost", 3.1e-05),
            ("openrouter.provider", "DeepInfra"),
            ("openrouter.stream.chunks", 5),
            ("openrouter.outcome", "completed"));
    }

    [Fact]
    public async Task StreamAsync_BetweenItsChunks_HasNotEndedItsSpan()
    {
        await foreach (var _ in _probe.Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request))
        {
            Assert.Empty(_probe.Spans);
        }

        Assert.Single(_probe.Spans);
    }

    [Fact]
    public async Task StreamAsync_BetweenItsChunks_LeavesTheCallersSpanCurrent()
    {
        using var own = new Activity("caller").Start();
        await foreach (var _ in _probe.Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request))
        {
            Assert.Same(own, Activity.Current);
        }

        Assert.Same(own, Activity.Current);
        Assert.Equal(own.SpanId, _probe.Span.ParentSpanId);
    }

    [Fact]
    public async Task StreamAsync_LeftEarly_EndsTheSpanWithoutAnError()
    {
        await foreach (var _ in _probe.Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request))
        {
            break;
        }

        Assert.Equal(ActivityStatusCode.Unset, _probe.Span.Status);
        AssertTags(("openrouter.outcome", "left"), ("openrouter.stream.chunks", 1), ("error.type", null));
    }

    [Fact]
    public async Task StreamAsync_LeftByAnExceptionOfTheLoop_EndsTheSpanWithoutAnError()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in _probe.Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request))
            {
                throw new InvalidOperationException();
            }
        });

        AssertTags(("openrouter.outcome", "left"), ("error.type", null));
    }

    [Fact]
    public async Task StreamAsync_Cancelled_EndsTheSpanWithoutAnError()
    {
        using var source = new CancellationTokenSource();
        var client = _probe.Client(Fake.Of(Fake.SilentAfter(Fixtures.TextChunk)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.Chat.StreamAsync(Fixtures.Request, source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(ActivityStatusCode.Unset, _probe.Span.Status);
        AssertTags(("openrouter.outcome", "cancelled"), ("error.type", null));
    }

    [Fact]
    public async Task CompleteAsync_Cancelled_EndsTheSpanWithoutAnError()
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler(async (_, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return StubHandler.Response(200, "application/json", Fixtures.Completion);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _probe.Client(handler).Chat.CompleteAsync(Fixtures.Request, source.Token));

        AssertTags(("openrouter.outcome", "cancelled"), ("error.type", null));
    }

    [Fact]
    public async Task CompleteAsync_Failing_EndsTheSpanWithTheError()
    {
        var handler = Fake.Json(
            """{"error":{"code":429,"message":"Slow down.","metadata":{"provider_name":"DeepInfra","error_type":"rate_limit_exceeded","provider_code":"busy"}}}""",
            429,
            ("X-Generation-Id", "gen-e"));

        await Assert.ThrowsAsync<OpenRouterException>(() => _probe.Client(handler).Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { Status = ActivityStatusCode.Error, StatusDescription = "rate_limit_exceeded" }, new { _probe.Span.Status, _probe.Span.StatusDescription });
        AssertTags(
            ("openrouter.outcome", "failed"),
            ("error.type", "rate_limit_exceeded"),
            ("http.response.status_code", 429),
            ("openrouter.error.code", "429"),
            ("openrouter.error.provider_code", "busy"),
            ("openrouter.error.transient", true),
            ("openrouter.provider", "DeepInfra"),
            ("openrouter.generation_id", "gen-e"));
    }

    [Fact]
    public async Task StreamAsync_FailingBeforeItsFirstContent_EndsTheSpanWithTheError()
    {
        await Assert.ThrowsAsync<OpenRouterException>(() => _probe.Client(Fake.Events("data: [DONE]\n\n")).Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equivalent(new { Status = ActivityStatusCode.Error, ErrorType = "empty_response" }, new { _probe.Span.Status, ErrorType = _probe.Span.GetTagItem("error.type") });
    }

    [Fact]
    public async Task StreamAsync_CutInTheMiddle_EndsTheSpanWithTheErrorAndWhatWasKnown()
    {
        await Assert.ThrowsAsync<OpenRouterException>(() => _probe.Client(Fake.Events(Fixtures.TextChunk)).Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equal(ActivityStatusCode.Error, _probe.Span.Status);
        AssertTags(("error.type", "stream_interrupted"), ("openrouter.outcome", "failed"), ("gen_ai.response.id", "gen-1"), ("openrouter.stream.chunks", 1));
    }

    [Fact]
    public async Task CompleteAsync_Retried_IsOneSpanWithAnEvent()
    {
        var handler = Fake.Of(
            FakeReply.Json("""{"error":{"code":503,"message":"Busy.","metadata":{"provider_name":"Novita"}}}""", 503),
            FakeReply.Json(Fixtures.Completion));

        await _probe.Client(handler, retries: 2).Chat.CompleteAsync(Fixtures.Request);

        AssertTags(("openrouter.attempts", 2), ("openrouter.outcome", "completed"), ("error.type", null));
        var retry = Assert.Single(_probe.Span.Events);
        Assert.Equal("openrouter.retry", retry.Name);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["openrouter.retry.attempt"] = 1,
                ["error.type"] = "provider_overloaded",
                ["http.response.status_code"] = 503,
                ["openrouter.provider"] = "Novita",
                ["openrouter.retry.delay"] = 0.5,
            },
            retry.Tags.ToDictionary(static tag => tag.Key, static tag => tag.Value));
    }

    [Fact]
    public async Task CompleteAsync_RetriedByAPipelineOfTheCallersOwn_HasTheEventToo()
    {
        var handler = Fake.Of(
            FakeReply.Json("""{"error":{"code":503,"message":"Busy."}}""", 503),
            FakeReply.Json(Fixtures.Completion));
        using var client = handler.CreateClient(options =>
        {
            options.Endpoint = new Uri($"https://{_probe.Host}/");
            options.ResiliencePipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { Delay = TimeSpan.Zero }).Build();
        });

        await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal("openrouter.retry", Assert.Single(_probe.Span.Events).Name);
    }

    private void AssertTags(params (string Name, object? Value)[] expected) =>
        Assert.Equal(expected.Select(static tag => $"{tag.Name}: {Text(tag.Value)}"), expected.Select(tag => $"{tag.Name}: {Text(_probe.Span.GetTagItem(tag.Name))}"));

    private static string Text(object? value) => value is string[] words ? $"[{string.Join(", ", words)}]" : $"{value} ({value?.GetType().Name})";
}
