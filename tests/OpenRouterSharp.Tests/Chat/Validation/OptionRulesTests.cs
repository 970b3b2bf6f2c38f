using System.Text.Json;
using OpenRouterSharp.Plugins;
using static OpenRouterSharp.Tests.Chat.Validation.RequestIssueAssert;

namespace OpenRouterSharp.Tests.Chat.Validation;

public sealed class OptionRulesTests
{
    private static readonly ProviderPreferences _all = new() { RequireParameters = true };

    public static TheoryData<string, ChatRequest> BadRequests => new()
    {
        { "Metadata", Good with { Metadata = Enumerable.Range(0, 17).ToDictionary(static i => $"k{i}", static _ => "v") } },
        { "Metadata", Note(new string('k', 65), "v") },
        { "Metadata", Note("a[0]", "v") },
        { "Metadata", Note("", "v") },
        { "Metadata", Note("k", new string('v', 513)) },
        { "Metadata", Note("k", null!) },
        { "SessionId", Good with { SessionId = new string('s', 257) } },
        { "User", Good with { User = new string('u', 257) } },
        { "ResponseFormat.Name", Good with { ResponseFormat = ResponseFormat.JsonSchema("trip plan", "{}"), Provider = _all } },
        { "ResponseFormat.Name", Good with { ResponseFormat = new JsonSchemaResponseFormat(), Provider = _all } },
        { "ResponseFormat.Schema", Good with { ResponseFormat = new JsonSchemaResponseFormat { Name = "n", Schema = JsonElement.Parse("1") }, Provider = _all } },
        { "ResponseFormat.GrammarText", Good with { ResponseFormat = new GrammarResponseFormat() } },
        { "Prediction.Content", Good with { Prediction = new() } },
        { "WebSearchOptions.MaxResults", Good with { WebSearchOptions = new() { MaxResults = 0 } } },
        { "XSearchFilter.ExcludedXHandles", Good with { XSearchFilter = new() { AllowedXHandles = ["a"], ExcludedXHandles = ["b"] } } },
        { "XSearchFilter.AllowedXHandles", Good with { XSearchFilter = new() { AllowedXHandles = [.. Enumerable.Repeat("a", 21)] } } },
        { "Provider.MaxPrice.Prompt", Good with { Provider = new() { MaxPrice = new() { Prompt = -0.01m } } } },
        { "Provider.MaxPrice.Request", Good with { Provider = new() { MaxPrice = new() { Request = -1 } } } },
        { "Provider.Order[1]", Good with { Provider = new() { Order = ["a", null!] } } },
        { "Provider.Only[0]", Good with { Provider = new() { Only = [""] } } },
        { "Provider.Ignore[0]", Good with { Provider = new() { Ignore = [null!] } } },
        { "Provider.PreferredMinThroughput.P50", Good with { Provider = new() { PreferredMinThroughput = -1 } } },
        { "Provider.PreferredMaxLatency.P99", Good with { Provider = new() { PreferredMaxLatency = new() { P99 = double.NaN } } } },
        { "Plugins[0]", Good with { Plugins = [null!] } },
        { "Plugins[0].MaxResults", Good with { Plugins = [new WebPlugin { MaxResults = 0 }] } },
        { "Plugins[0].MaxUses", Good with { Plugins = [new WebFetchPlugin { MaxUses = 0 }] } },
        { "Plugins[0].CostQualityTradeoff", Good with { Plugins = [new AutoRouterPlugin { CostQualityTradeoff = 11 }] } },
        { "Plugins[0].AllowedModels[0]", Good with { Plugins = [new AutoRouterPlugin { AllowedModels = [new string('m', 1025)] }] } },
        { "Plugins[0].ExcludedModels", Good with { Plugins = [new AutoBetaRouterPlugin { ExcludedModels = [.. Enumerable.Repeat("m", 1025)] }] } },
        { "Plugins[0].AllowedModels", Good with { Plugins = [new AutoRouterPlugin { AllowedModels = [.. Enumerable.Repeat(new string('m', 1024), 65)] }] } },
        { "Plugins[0].XSearch.ExcludedXHandles[0]", Good with { Plugins = [new WebPlugin { XSearch = new() { ExcludedXHandles = [""] } }] } },
        { "Plugins[0].Models[0]", Good with { Plugins = [new JevRouterPlugin { Models = [""] }] } },
        { "Plugins[0].ExcludedModels[0]", Good with { Plugins = [new JevRouterPlugin { ExcludedModels = [new string('m', 1025)] }] } },
        { "Plugins[0].Rules", Good with { Plugins = [new AlignmentPlugin()] } },
        { "Plugins[0].Rules", Good with { Plugins = [new AlignmentPlugin([.. Enumerable.Repeat("r", 129)])] } },
        { "Plugins[0].Rules[1]", Good with { Plugins = [new AlignmentPlugin("r", "two\nlines")] } },
        { "Plugins[0].Threshold", Good with { Plugins = [new AlignmentPlugin("r") { Threshold = 1.1 }] } },
        { "Plugins[0].MaxRetries", Good with { Plugins = [new AlignmentPlugin("r") { MaxRetries = -1 }] } },
        { "Plugins[0].MinCodingScore", Good with { Plugins = [new ParetoRouterPlugin { MinCodingScore = 1.1 }] } },
        { "Plugins[0].MaxPrice", Good with { Plugins = [new ParetoRouterPlugin { MaxPrice = -1 }] } },
        { "Plugins[0].MaxToolCalls", Good with { Plugins = [new FusionPlugin { MaxToolCalls = 0 }] } },
        { "Plugins[0].AnalysisModels", Good with { Plugins = [new FusionPlugin { AnalysisModels = [] }] } },
        { "Plugins[0].Tools[0]", Good with { Plugins = [new FusionPlugin { Tools = [null!] }] } },
    };

    public static TheoryData<ChatRequest> GoodRequests =>
    [
        Good with { Metadata = Enumerable.Range(0, 16).ToDictionary(static i => new string((char)('a' + i), 64), static _ => new string('v', 512)) },
        Good with { SessionId = new string('s', 256), User = new string('u', 128) },
        Good with { ResponseFormat = ResponseFormat.JsonSchema("trip_plan-1", "{}"), Provider = _all },
        Good with { Provider = new() { MaxPrice = new() { Prompt = 0 }, PreferredMinThroughput = 0, Order = [] } },
        Good with { Plugins = [new AutoRouterPlugin { CostQualityTradeoff = 10, AllowedModels = ["anthropic/*"] }, new ParetoRouterPlugin { MinCodingScore = 1, MaxPrice = 0 }] },
        Good with { Plugins = [new FusionPlugin { MaxToolCalls = 16, AnalysisModels = ["m"], Tools = [] }, Plugin.FromJson("""{"id":"tomorrow"}""")] },
        Good with { Modalities = [Modality.Text, Modality.Audio], Audio = new() { Voice = "alloy", Format = AudioFormat.Pcm16 } },
        Good with { ServiceTier = "tomorrow", Verbosity = "tomorrow", Modalities = ["smell"] },
    ];

    public static TheoryData<string, ChatRequest> DoubtfulRequests => new()
    {
        { "User", Good with { User = new string('u', 129) } },
        { "Audio", Good with { Audio = new() { Voice = "alloy" } } },
        { "Modalities", Good with { Modalities = [Modality.Audio] } },
        { "Messages", Good with { Messages = [Message.User([.. Enumerable.Repeat(new TextPart("t") { CacheControl = CacheControl.Ephemeral }, 5)])] } },
    };

    [Theory]
    [MemberData(nameof(BadRequests))]
    public void Validate_BadRequest_IsAnErrorAtItsPath(string parameter, ChatRequest request) => HasError(request, parameter);

    [Theory]
    [MemberData(nameof(GoodRequests))]
    public void Validate_GoodRequest_HasNoIssue(ChatRequest request) => HasNone(request);

    [Theory]
    [MemberData(nameof(DoubtfulRequests))]
    public void Validate_DoubtfulRequest_IsAdviceAndDoesNotThrow(string parameter, ChatRequest request) => HasAdvice(request, parameter);

    [Fact]
    public void Validate_LongBadValue_IsCutAndPrintable()
    {
        var issue = HasError(Good with { SessionId = "a\n" + new string('s', 300) }, "SessionId");

        Assert.Equal("a?" + new string('s', 61) + "…", issue.Value);
    }

    [Fact]
    public void Validate_FourBreakpoints_HaveNoIssue() =>
        HasNone(Good with { Messages = [Message.User([.. Enumerable.Repeat(new TextPart("t") { CacheControl = CacheControl.Ephemeral }, 4)])] });

    private static ChatRequest Note(string key, string value) => Good with { Metadata = new Dictionary<string, string> { [key] = value } };
}
