using System.Text.Json;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Routing;

public sealed class ProviderWireTests
{
    public static TheoryData<ProviderPreferences, string> Samples => new()
    {
        { new(), "{}" },
        { new() { Order = ["anthropic", "google-vertex/us-east5"], AllowFallbacks = false }, """{"order":["anthropic","google-vertex/us-east5"],"allow_fallbacks":false}""" },
        { new() { Only = ["deepinfra"], Ignore = ["azure"], RequireParameters = true }, """{"only":["deepinfra"],"ignore":["azure"],"require_parameters":true}""" },
        { new() { DataCollection = DataCollection.Deny, ZeroDataRetention = true, EnforceDistillableText = true }, """{"data_collection":"deny","zdr":true,"enforce_distillable_text":true}""" },
        { new() { Quantizations = [Quantization.Fp8, Quantization.Bf16] }, """{"quantizations":["fp8","bf16"]}""" },
        { new() { Sort = ProviderSort.Throughput }, """{"sort":"throughput"}""" },
        { new() { Sort = ProviderSort.By(SortCriterion.Latency) }, """{"sort":{"by":"latency"}}""" },
        { new() { Sort = ProviderSort.By(SortCriterion.Exacto, SortPartition.None) }, """{"sort":{"by":"exacto","partition":"none"}}""" },
        {
            new() { MaxPrice = new() { Prompt = 5, Completion = 20.50m, Image = 0.0000001m, Audio = 1m, Request = 0.00m } },
            """{"max_price":{"prompt":"5","completion":"20.50","image":"0.0000001","audio":"1","request":"0.00"}}"""
        },
        {
            new() { Options = new Dictionary<string, JsonElement> { ["anthropic"] = JsonElement.Parse("""{"beta":["a"],"n":1.0}""") } },
            """{"options":{"anthropic":{"beta":["a"],"n":1.0}}}"""
        },
        { new() { PreferredMinThroughput = 50, PreferredMaxLatency = 0.75 }, """{"preferred_min_throughput":50,"preferred_max_latency":0.75}""" },
        {
            new() { PreferredMinThroughput = new() { P50 = 50, P75 = 40, P90 = 30.5, P99 = 1 }, PreferredMaxLatency = new() { P50 = 1 } },
            """{"preferred_min_throughput":{"p50":50,"p75":40,"p90":30.5,"p99":1},"preferred_max_latency":{"p50":1}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Serialize_Preferences_AreExactlyTheWireForm(ProviderPreferences provider, string json) => WireAssert.IsWritten(provider, json);

    [Theory]
    [InlineData("""{"data_collection":"maybe","quantizations":["int2"],"sort":"tomorrow"}""")]
    [InlineData("""{"sort":{"by":"price","then":1.0},"max_price":{"prompt":"1","video":2.0},"preferred_max_latency":{"p50":1,"p42":1.0},"options":{"a":1.0}}""")]
    public void RoundTrip_UnknownWordsAndFields_AreKeptByteForByte(string json) => WireAssert.IsKept<ProviderPreferences>(json);

    [Theory]
    [InlineData("""{"max_price":{"prompt":5}}""", """{"max_price":{"prompt":"5"}}""")]
    [InlineData("""{"max_price":{"prompt":1e-6}}""", """{"max_price":{"prompt":"0.000001"}}""")]
    public void RoundTrip_PriceAsANumber_BecomesADecimalString(string read, string written) =>
        Assert.Equal(written, System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<ProviderPreferences>(read, OpenRouterJson.Options), OpenRouterJson.Options));
}
