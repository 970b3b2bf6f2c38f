using OpenRouterSharp.Catalog;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Catalog;

/// <summary>The records of the catalog: what came goes back, and what it says of a model.</summary>
public sealed class CatalogDataTests
{
    private static readonly ModelInfo _model = Wire.Read<ModelInfo>(CatalogWire.Model);
    private static readonly ModelEndpoint _endpoint = Wire.Read<ModelEndpoint>(CatalogWire.Endpoint);

    public static TheoryData<string, object?, object?> Facts => new()
    {
        { "created", new DateTimeOffset(2025, 8, 21, 12, 33, 48, TimeSpan.Zero), _model.CreatedAt },
        { "created out of range", null, new ModelInfo { Created = long.MaxValue }.CreatedAt },
        { "expiration", new DateOnly(2027, 1, 31), _model.ExpirationDate },
        { "cutoff", new DateOnly(2025, 1, 1), _model.KnowledgeCutoff },
        { "free", false, _model.IsFree },
        { "tools", true, _model.SupportsTools },
        { "reasoning", true, _model.SupportsReasoning },
        { "reasoning of an older list", true, new ModelInfo { SupportedParameters = [ModelParameter.Reasoning] }.SupportsReasoning },
        { "no reasoning", false, new ModelInfo().SupportsReasoning },
        { "structured", true, _model.SupportsStructuredOutputs },
        { "parameter", false, _model.Supports(ModelParameter.Seed) },
        { "image in", true, _model.AcceptsInput(Modality.Image) },
        { "audio in", false, _model.AcceptsInput(Modality.Audio) },
        { "text out", true, _model.GeneratesOutput(Modality.Text) },
        { "image out", false, _model.GeneratesOutput(Modality.Image) },
        { "lower output limit", 8192L, _model.MaxOutputTokens },
        { "one output limit", 5L, new ModelInfo { TopProvider = new TopProvider { MaxCompletionTokens = 5 } }.MaxOutputTokens },
        { "no output limit", null, new ModelInfo().MaxOutputTokens },
        { "accepts a listed effort", true, _model.Reasoning!.Accepts(EffortLevel.High) },
        { "accepts no other effort", false, _model.Reasoning!.Accepts(EffortLevel.Medium) },
        { "accepts every effort", true, Wire.Read<ReasoningSupport>("""{"supported_efforts":null}""").Accepts(EffortLevel.Medium) },
        { "selects no effort", false, Wire.Read<ReasoningSupport>("""{"mandatory":true}""").Accepts(EffortLevel.Medium) },
        { "mandatory and none", false, Wire.Read<ReasoningSupport>("""{"mandatory":true,"supported_efforts":null}""").Accepts(EffortLevel.None) },
        { "healthy", true, _endpoint.IsHealthy },
        { "degraded", false, new ModelEndpoint { Status = -2 }.IsHealthy },
        { "latency", TimeSpan.FromMilliseconds(812.5), _endpoint.MedianLatency },
        { "no latency", null, new ModelEndpoint().MedianLatency },
        { "uptime", 99.9, _endpoint.UptimePercentLast5Minutes },
        { "throughput", 41.2, _endpoint.TokensPerSecondLast30Minutes?.P50 },
        { "workload", 120L, _endpoint.WorkloadsLast30Minutes?["text_generation"].RequestCount },
        { "native tool", "web_search_20250305", _endpoint.NativeTools?["openrouter:web_search"].Type },
        { "text", "deepseek/deepseek-chat-v3.1", _model.ToString() },
    };

    [Fact]
    public void Model_ReadAndWritten_HasItsBytes() => WireAssert.IsKept<ModelInfo>(CatalogWire.Model);

    [Fact]
    public void Endpoints_ReadAndWritten_HaveTheirBytes() => WireAssert.IsKept<ModelEndpoints>(CatalogWire.Endpoints);

    [Fact]
    public void Provider_ReadAndWritten_HasItsBytes() => WireAssert.IsKept<ProviderInfo>(CatalogWire.Provider);

    [Theory]
    [InlineData("""{"id":"a/b","tomorrow":{ "a" : 1.0 }}""")]
    [InlineData("""{"supported_parameters":["tools",{"name":"x"}]}""")]
    [InlineData("""{"context_length":{"in":1}}""")]
    [InlineData("""{"pricing":"free"}""")]
    [InlineData("""{"pricing":{"prompt":{"up_to":1}}}""")]
    [InlineData("""{"pricing":{"prompt":"on request","tomorrow":"1"}}""")]
    [InlineData("""{"pricing":{"overrides":[{"prompt":"0.1","region":"eu"},7]}}""")]
    [InlineData("""{"expiration_date":"soon"}""")]
    [InlineData("""{"architecture":{"input_modalities":["smell"],"tokenizer":"New"}}""")]
    [InlineData("""{"reasoning":{"mandatory":true,"supported_efforts":null}}""")]
    [InlineData("""{"reasoning":{"supported_efforts":["ultra"]}}""")]
    [InlineData("""{"reasoning":{"supported_efforts":"all"}}""")]
    public void Model_WhatIsNotKnown_IsWrittenBack(string json) => WireAssert.IsKept<ModelInfo>(json);

    [Theory]
    [InlineData("""{"native_tools":{"a":7}}""")]
    [InlineData("""{"native_tools":[]}""")]
    [InlineData("""{"native_tools":{"a":{"type":"t","tomorrow":1}},"tomorrow":2}""")]
    [InlineData("""{"perf_last_30m_by_workload":{}}""")]
    [InlineData("""{"quantization":"q9","status":-10}""")]
    [InlineData("""{"latency_last_30m":812}""")]
    public void Endpoint_WhatIsNotKnown_IsWrittenBack(string json) => WireAssert.IsKept<ModelEndpoint>(json);

    [Fact]
    public void Model_NullsWhereTheSchemaWantsValues_AreNulls() =>
        Assert.Equal(new ModelInfo(), Wire.Read<ModelInfo>("""{"id":null,"pricing":null,"supported_parameters":null,"created":null,"architecture":null,"links":null}"""));

    [Theory]
    [MemberData(nameof(Facts))]
    public void Record_SaysOfItself(string what, object? expected, object? actual) => Assert.Equal((what, expected), (what, actual));
}
