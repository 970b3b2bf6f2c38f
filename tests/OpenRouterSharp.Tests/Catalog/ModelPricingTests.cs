using System.Globalization;
using OpenRouterSharp.Catalog;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Catalog;

/// <summary>Prices: their forms on the wire, their conditions, and what a call costs.</summary>
public sealed class ModelPricingTests
{
    private static readonly DateTimeOffset _monday = new(2026, 8, 24, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("\"0.0000005\"", "0.0000005")]
    [InlineData("\"5e-7\"", "0.0000005")]
    [InlineData("\"5E-7\"", "0.0000005")]
    [InlineData("0.0000005", "0.0000005")]
    [InlineData("5e-7", "0.0000005")]
    [InlineData("\"0\"", "0")]
    [InlineData("\"-1\"", "-1")]
    public void Prompt_InAnyForm_IsExact(string json, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Wire.Read<ModelPricing>($$"""{"prompt":{{json}}}""").Prompt);

    [Fact]
    public void Prompt_OfANumber_IsWrittenAsAString() => Assert.Equal("""{"prompt":"0.0000005"}""", Wire.Write(Wire.Read<ModelPricing>("""{"prompt":5e-7}""")));

    [Theory]
    [InlineData("""{"prompt":"-1","completion":"-1"}""", true, false)]
    [InlineData("""{"prompt":"0","completion":"-1"}""", true, false)]
    [InlineData("""{"prompt":"0","completion":"0"}""", false, true)]
    [InlineData("""{"prompt":"0","completion":"0","request":"0.01"}""", false, false)]
    [InlineData("""{"prompt":"0","completion":"0","overrides":[{"utc_start":0,"prompt":"0.1"}]}""", false, false)]
    [InlineData("""{"prompt":"0","completion":"0","overrides":[{"utc_start":0,"prompt":"0"}]}""", false, true)]
    [InlineData("""{"prompt":"1","completion":"1","discount":1}""", false, true)]
    [InlineData("""{"prompt":"0.1","completion":"0"}""", false, false)]
    [InlineData("""{}""", false, false)]
    public void Pricing_VariesOrIsFree(string json, bool isVariable, bool isFree)
    {
        var pricing = Wire.Read<ModelPricing>(json);

        Assert.Equal((isVariable, isFree), (pricing.IsVariable, pricing.IsFree));
    }

    [Theory]
    [InlineData("""{"prompt":"2","completion":"3"}""", """{"prompt_tokens":10,"completion_tokens":5}""", "35")]
    [InlineData("""{"prompt":"2","completion":"3","request":"7"}""", """{"prompt_tokens":10,"completion_tokens":0}""", "27")]
    [InlineData("""{"prompt":"2","completion":"3","input_cache_read":"0.5"}""", """{"prompt_tokens":10,"prompt_tokens_details":{"cached_tokens":4}}""", "14")]
    [InlineData("""{"prompt":"2","completion":"3"}""", """{"prompt_tokens":10,"prompt_tokens_details":{"cached_tokens":4}}""", "20")]
    [InlineData("""{"prompt":"2","completion":"3","input_cache_write":"2.5"}""", """{"prompt_tokens":10,"prompt_tokens_details":{"cache_write_tokens":4}}""", "22")]
    [InlineData("""{"prompt":"2","completion":"3","audio":"10"}""", """{"prompt_tokens":10,"prompt_tokens_details":{"audio_tokens":4}}""", "52")]
    [InlineData("""{"prompt":"2","completion":"3","input_cache_read":"0"}""", """{"prompt_tokens":10,"prompt_tokens_details":{"cached_tokens":99}}""", "0")]
    [InlineData("""{"prompt":"2","completion":"3"}""", """{"prompt_tokens":0,"completion_tokens":5,"completion_tokens_details":{"reasoning_tokens":4}}""", "15")]
    [InlineData("""{"prompt":"2","completion":"3","internal_reasoning":"0"}""", """{"prompt_tokens":0,"completion_tokens":5,"completion_tokens_details":{"reasoning_tokens":4}}""", "15")]
    [InlineData("""{"prompt":"2","completion":"3","internal_reasoning":"5"}""", """{"prompt_tokens":0,"completion_tokens":5,"completion_tokens_details":{"reasoning_tokens":4}}""", "23")]
    [InlineData("""{"prompt":"2","completion":"3","audio_output":"9"}""", """{"prompt_tokens":0,"completion_tokens":5,"completion_tokens_details":{"audio_tokens":4}}""", "39")]
    [InlineData("""{"prompt":"2","completion":"3","image_token":"9"}""", """{"prompt_tokens":0,"completion_tokens":5,"completion_tokens_details":{"image_tokens":4}}""", "39")]
    [InlineData("""{"prompt":"2","completion":"3","web_search":"0.5"}""", """{"prompt_tokens":1,"server_tool_use_details":{"web_search_requests":3}}""", "3.5")]
    [InlineData("""{"prompt":"2","completion":"3","request":"10","discount":0.25}""", """{"prompt_tokens":5,"completion_tokens":0}""", "15")]
    [InlineData("""{"prompt":"2","completion":"3","discount":1}""", """{"prompt_tokens":5}""", "0")]
    [InlineData("""{"prompt":"2"}""", """{"prompt_tokens":5}""", "10")]
    [InlineData("""{"prompt":"2"}""", """{"prompt_tokens":5,"completion_tokens":1}""", null)]
    [InlineData("""{"completion":"2"}""", """{"prompt_tokens":5}""", null)]
    [InlineData("""{"prompt":"2","completion":"3"}""", """{"completion_tokens":5}""", null)]
    [InlineData("""{"prompt":"-1","completion":"-1"}""", """{"prompt_tokens":5}""", null)]
    [InlineData("""{"prompt":"2","completion":"3","overrides":[{"min_prompt_tokens":10,"prompt":"1"}]}""", """{"prompt_tokens":10}""", "20")]
    [InlineData("""{"prompt":"2","completion":"3","overrides":[{"min_prompt_tokens":10,"prompt":"1"}]}""", """{"prompt_tokens":11}""", "11")]
    [InlineData("""{"prompt":"2","completion":"3","overrides":[{"min_prompt_tokens":0,"prompt":"1","completion":"1"},{"min_prompt_tokens":5,"prompt":"4"}]}""",
        """{"prompt_tokens":10,"completion_tokens":1}""", "41")]
    [InlineData("""{"prompt":"2","completion":"3","overrides":[{"utc_start":0,"utc_end":2400,"prompt":"1"}]}""", """{"prompt_tokens":10}""", "20")]
    public void Estimate_AUsage_IsItsCost(string pricing, string usage, string? expected) =>
        Assert.Equal(expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture), Wire.Read<ModelPricing>(pricing).Estimate(Wire.Read<Usage>(usage)));

    [Fact]
    public void Estimate_Images_AreCounted() => Assert.Equal(
        0.25m,
        new ModelPricing { Prompt = 0, Completion = 0, Image = 0.1m, ImageOutput = 0.05m }.Estimate(new Usage { PromptTokens = 1 }, inputImages: 2, outputImages: 1));

    [Fact]
    public void Estimate_ATime_ChoosesThePrice() => Assert.Equal(
        10,
        Wire.Read<ModelPricing>("""{"prompt":"2","overrides":[{"utc_start":0,"utc_end":2400,"prompt":"1"}]}""").Estimate(new Usage { PromptTokens = 10 }, _monday));

    [Theory]
    [InlineData("""{"utc_start":100,"utc_end":1030}""", 0, 59, false)]
    [InlineData("""{"utc_start":100,"utc_end":1030}""", 1, 0, true)]
    [InlineData("""{"utc_start":100,"utc_end":1030}""", 10, 29, true)]
    [InlineData("""{"utc_start":100,"utc_end":1030}""", 10, 30, false)]
    [InlineData("""{"utc_start":1630,"utc_end":30}""", 16, 29, false)]
    [InlineData("""{"utc_start":1630,"utc_end":30}""", 16, 30, true)]
    [InlineData("""{"utc_start":1630,"utc_end":30}""", 0, 29, true)]
    [InlineData("""{"utc_start":1630,"utc_end":30}""", 0, 30, false)]
    [InlineData("""{"utc_start":1200}""", 11, 59, false)]
    [InlineData("""{"utc_start":1200}""", 12, 0, true)]
    [InlineData("""{"utc_end":1200}""", 11, 59, true)]
    [InlineData("""{"utc_end":1200}""", 12, 0, false)]
    [InlineData("""{"utc_days":["monday"]}""", 23, 59, true)]
    [InlineData("""{"utc_days":["tuesday"]}""", 23, 59, false)]
    [InlineData("""{"utc_days":["monday"],"utc_start":1200}""", 11, 0, false)]
    [InlineData("""{"min_prompt_tokens":100,"utc_start":0}""", 1, 0, false)]
    [InlineData("""{}""", 1, 0, true)]
    public void Override_AtATime_Applies(string json, int hour, int minute, bool expected) =>
        Assert.Equal(expected, Wire.Read<PricingOverride>(json).AppliesTo(100, _monday.AddHours(hour).AddMinutes(minute)));

    [Fact]
    public void Override_ATimeOfAnotherZone_IsReadInUtc() =>
        Assert.True(Wire.Read<PricingOverride>("""{"utc_start":0,"utc_end":100}""").AppliesTo(0, new DateTimeOffset(2026, 8, 24, 9, 30, 0, TimeSpan.FromHours(9))));

    [Fact]
    public void Override_WithATimeAndNoTime_DoesNotApply() => Assert.False(Wire.Read<PricingOverride>("""{"utc_days":["monday"]}""").AppliesTo(0));

    [Fact]
    public void Resolve_Overrides_AreGone() => Assert.Null(Wire.Read<ModelPricing>(CatalogWire.Pricing).Resolve(0).Overrides);

    [Fact]
    public void Estimate_NegativeImages_NameTheParameter() =>
        Assert.Equal("inputImages", Assert.Throws<ArgumentOutOfRangeException>(static () => new ModelPricing().Estimate(new Usage(), inputImages: -1)).ParamName);
}
