using OpenRouterSharp.Plugins;
using OpenRouterSharp.ServerTools;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Plugins;

public sealed class PluginWireTests
{
    public static TheoryData<Plugin, string> Samples => new()
    {
        { new WebPlugin(), """{"id":"web"}""" },
        {
            new WebPlugin
            {
                Enabled = true, Engine = WebSearchEngine.Exa, Mode = WebSearchMode.Fast, MaxResults = 3, MaxUses = 1, SearchPrompt = "p",
                IncludeDomains = ["a.test"], ExcludeDomains = ["b.test"], UserLocation = new() { Country = "FR" },
            },
            """
            {"id":"web","enabled":true,"engine":"exa","mode":"fast","max_results":3,"max_uses":1,"search_prompt":"p",
            "include_domains":["a.test"],"exclude_domains":["b.test"],"user_location":{"type":"approximate","country":"FR"}}
            """
        },
        {
            new WebFetchPlugin { MaxUses = 1, MaxContentTokens = 2, AllowedDomains = ["a.test"], BlockedDomains = ["b.test"] },
            """{"id":"web-fetch","max_uses":1,"max_content_tokens":2,"allowed_domains":["a.test"],"blocked_domains":["b.test"]}"""
        },
        { new FileParserPlugin { Enabled = false, Pdf = new() { Engine = PdfEngine.MistralOcr } }, """{"id":"file-parser","enabled":false,"pdf":{"engine":"mistral-ocr"}}""" },
        { new ResponseHealingPlugin { Enabled = true }, """{"id":"response-healing","enabled":true}""" },
        { new ContextCompressionPlugin { Enabled = false, Engine = CompressionEngine.MiddleOut }, """{"id":"context-compression","enabled":false,"engine":"middle-out"}""" },
        { new ModerationPlugin(), """{"id":"moderation"}""" },
        {
            new AutoRouterPlugin { Enabled = true, AllowedModels = ["anthropic/*"], ExcludedModels = ["x/y"], CostTier = CostTier.XHigh, PinModel = true, CostQualityTradeoff = 7 },
            """{"id":"auto-router","enabled":true,"allowed_models":["anthropic/*"],"excluded_models":["x/y"],"cost_tier":"xhigh","pin_model":true,"cost_quality_tradeoff":7}"""
        },
        {
            new AutoBetaRouterPlugin { Enabled = true, AllowedModels = ["a/*"], ExcludedModels = ["b/*"], CostTier = CostTier.Low, CostQualityTradeoff = 0 },
            """{"id":"auto-beta-router","enabled":true,"allowed_models":["a/*"],"excluded_models":["b/*"],"cost_tier":"low","cost_quality_tradeoff":0}"""
        },
        {
            new ParetoRouterPlugin { Enabled = true, MinCodingScore = 0.55, MaxPrice = 1.50m, PriceSource = PriceSource.WeightedAverage },
            """{"id":"pareto-router","enabled":true,"min_coding_score":0.55,"max_price":1.50,"price_source":"weighted_avg"}"""
        },
        {
            new FusionPlugin
            {
                Enabled = true,
                AnalysisModels = ["a/b"],
                Model = "c/d",
                MaxToolCalls = 16,
                Preset = FusionPreset.GeneralFast,
                Tools = [new WebSearchTool { Parameters = new() { MaxResults = 2 } }],
            },
            """{"id":"fusion","enabled":true,"analysis_models":["a/b"],"model":"c/d","max_tool_calls":16,"preset":"general-fast","tools":"""
                + """[{"type":"openrouter:web_search","parameters":{"max_results":2}}]}"""
        },
        { new WebPlugin { XSearch = new() { ToDate = "2026-10-31" } }, """{"id":"web","x_search":{"to_date":"2026-10-31"}}""" },
        { new AlignmentPlugin("Never name a competitor."), """{"id":"alignment","rules":["Never name a competitor."]}""" },
        {
            new AlignmentPlugin("a", "b") { Mode = AlignmentMode.Audit, Instruct = false, MaxRetries = 2, Threshold = 0.9 },
            """{"id":"alignment","rules":["a","b"],"mode":"audit","instruct":false,"max_retries":2,"threshold":0.9}"""
        },
        {
            new JevRouterPlugin { Models = ["a/*"], AllowedModels = ["~b/c-latest"], ExcludedModels = ["d/e"] },
            """{"id":"jev-router","models":["a/*"],"allowed_models":["~b/c-latest"],"excluded_models":["d/e"]}"""
        },
        { new SwitchyardRouterPlugin { Algorithm = SwitchyardAlgorithm.Composite }, """{"id":"switchyard-router","algorithm":"composite"}""" },
        { Plugin.FromJson("""{"id":"tomorrow","depth":1.0}"""), """{"id":"tomorrow","depth":1.0}""" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Serialize_Plugin_IsExactlyTheWireForm(Plugin plugin, string json) => WireAssert.IsWritten(plugin, json);

    [Fact]
    public void RoundTrip_UnknownFields_AreKeptByteForByte() =>
        WireAssert.IsKept<Plugin>("""{"id":"file-parser","pdf":{"engine":"tomorrow","pages":1.0},"max_files":2.0}""");
}
