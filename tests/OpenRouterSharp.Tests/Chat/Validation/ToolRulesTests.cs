using OpenRouterSharp.ServerTools;
using static OpenRouterSharp.Tests.Chat.Validation.RequestIssueAssert;

namespace OpenRouterSharp.Tests.Chat.Validation;

public sealed class ToolRulesTests
{
    public static TheoryData<string, Tool?> BadTools => new()
    {
        { "Tools[1]", null },
        { "Tools[1].Name", new FunctionTool() },
        { "Tools[1].Name", new FunctionTool { Name = "" } },
        { "Tools[1].Name", FunctionTool.Create(new string('a', 65)) },
        { "Tools[1].Name", FunctionTool.Create("find train") },
        { "Tools[1].Name", FunctionTool.Create("zug_für_mich") },
        { "Tools[1].Name", FunctionTool.Create("first") },
        { "Tools[1].Parameters", FunctionTool.Create("f") with { Parameters = System.Text.Json.JsonElement.Parse("[]") } },
        { "Tools[1].Parameters.MaxResults", new WebSearchTool { Parameters = new() { MaxResults = 0 } } },
        { "Tools[1].Parameters.MaxResults", new WebSearchTool { Parameters = new() { MaxResults = 26 } } },
        { "Tools[1].Parameters.MaxTotalResults", new WebSearchTool { Parameters = new() { MaxTotalResults = 0 } } },
        { "Tools[1].Parameters.MaxUses", new WebSearchTool { Parameters = new() { MaxUses = 0 } } },
        { "Tools[1].Parameters.MaxCharacters", new WebSearchTool { Parameters = new() { MaxCharacters = 100_001 } } },
        { "Tools[1].Parameters.ExcludedDomains", new WebSearchTool { Parameters = new() { AllowedDomains = ["a.test"], ExcludedDomains = ["b.test"] } } },
        { "Tools[1].Parameters.AllowedDomains[0]", new WebSearchTool { Parameters = new() { AllowedDomains = [null!] } } },
        { "Tools[1].MaxResults", new WebSearchShorthandTool { MaxResults = 26 } },
        { "Tools[1].ExcludedDomains", new WebSearchShorthandTool { AllowedDomains = ["a.test"], ExcludedDomains = ["b.test"] } },
        { "Tools[1].Parameters.MaxResults", new WebSearchShorthandTool { Parameters = new() { MaxResults = 26 } } },
        { "Tools[1].Parameters.MaxUses", new WebFetchTool { Parameters = new() { MaxUses = 0 } } },
        { "Tools[1].Parameters.MaxContentTokens", new WebFetchTool { Parameters = new() { MaxContentTokens = 0 } } },
        { "Tools[1].Parameters.MaxResults", new SearchModelsTool { Parameters = new() { MaxResults = 21 } } },
        { "Tools[1].Parameters.AnalysisModels", new FusionTool { Parameters = new() { AnalysisModels = [] } } },
        { "Tools[1].Parameters.AnalysisModels", new FusionTool { Parameters = new() { AnalysisModels = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] } } },
        { "Tools[1].Parameters.MaxToolCalls", new FusionTool { Parameters = new() { MaxToolCalls = 17 } } },
        { "Tools[1].Parameters.MaxCompletionTokens", new FusionTool { Parameters = new() { MaxCompletionTokens = 0 } } },
        { "Tools[1].Parameters.Temperature", new FusionTool { Parameters = new() { Temperature = double.NaN } } },
        { "Tools[1].Parameters.Reasoning.Effort", new FusionTool { Parameters = new() { Reasoning = new() { Effort = "low", MaxTokens = 1 } } } },
        { "Tools[1].Parameters.Tools", new FusionTool { Parameters = new() { Tools = [.. Enumerable.Repeat(new DateTimeTool(), 9)] } } },
        { "Tools[1].Parameters.Tools[0]", new FusionTool { Parameters = new() { Tools = [null!] } } },
        { "Tools[1].Parameters.Name", new AdvisorTool { Parameters = new() { Name = "käthe" } } },
        { "Tools[1].Parameters.MaxToolCalls", new AdvisorTool { Parameters = new() { MaxToolCalls = 26 } } },
        { "Tools[1].Parameters.Name", new SubagentTool { Parameters = new() { Name = "" } } },
        { "Tools[1].Parameters.MaxToolCalls", new SubagentTool { Parameters = new() { MaxToolCalls = 0 } } },
        { "Tools[1].Parameters.Tools[0]", new SubagentTool { Parameters = new() { Tools = [FunctionTool.Create("f")] } } },
        { "Tools[1].Parameters.Tools[0].Parameters.MaxResults", new SubagentTool { Parameters = new() { Tools = [new WebSearchTool { Parameters = new() { MaxResults = 99 } }] } } },
        { "Tools[1].Parameters.XSearch.ExcludedXHandles", new WebSearchTool { Parameters = new() { XSearch = new() { AllowedXHandles = ["a"], ExcludedXHandles = ["b"] } } } },
        { "Tools[1].XSearch.AllowedXHandles", new WebSearchShorthandTool { XSearch = new() { AllowedXHandles = [.. Enumerable.Repeat("a", 21)] } } },
        { "Tools[1].Parameters.Environment.ContainerId", new BashTool { Parameters = new() { Environment = BashEnvironment.Container(new string('c', 41)) } } },
        { "Tools[1].Parameters.Environment.ContainerId", new BashTool { Parameters = new() { Environment = BashEnvironment.Container("../c") } } },
        { "Tools[1].Parameters.Environment.FileIds", new BashTool { Parameters = new() { Environment = BashEnvironment.Auto with { FileIds = [.. Enumerable.Repeat("f", 21)] } } } },
        { "Tools[1].Parameters.Environment.FileIds[0]", new BashTool { Parameters = new() { Environment = BashEnvironment.Auto with { FileIds = [""] } } } },
        {
            "Tools[1].Parameters.Environment.NetworkPolicy.AllowedDomains",
            new BashTool { Parameters = new() { Environment = BashEnvironment.Auto with { NetworkPolicy = BashNetworkPolicy.Allow() } } }
        },
#pragma warning disable CS0618 // A former setting is still validated.
        { "Tools[1].Parameters.SleepAfterSeconds", new BashTool { Parameters = new() { SleepAfterSeconds = 2_592_001 } } },
#pragma warning restore CS0618
    };

    public static TheoryData<Tool> GoodTools =>
    [
        FunctionTool.Create(new string('a', 64)),
        FunctionTool.Create("Find_train-2", "d", "{}"),
        new WebSearchTool { Parameters = new() { MaxResults = 25, MaxCharacters = 100_000, AllowedDomains = ["a.test"], ExcludedDomains = [] } },
        new WebSearchShorthandTool { MaxResults = 1 },
        new WebFetchTool { Parameters = new() { MaxUses = 50 } },
        new SearchModelsTool { Parameters = new() { MaxResults = 20 } },
        new FusionTool { Parameters = new() { AnalysisModels = ["1", "2", "3", "4", "5", "6", "7", "8"], MaxToolCalls = 16, Tools = [] } },
        new AdvisorTool { Parameters = new() { Name = "Old wise-one_1", MaxToolCalls = 25 } },
        new SubagentTool { Parameters = new() { Tools = [new DateTimeTool()], MaxToolCalls = 1 } },
#pragma warning disable CS0618 // A former setting is still validated.
        new BashTool { Parameters = new() { SleepAfterSeconds = 2_592_000, Environment = BashEnvironment.Auto } },
#pragma warning restore CS0618
        new BashTool { Parameters = new() { Environment = BashEnvironment.Container("c_-1") with { FileIds = ["or_file_1"], NetworkPolicy = BashNetworkPolicy.Allow("*.nuget.org") } } },
        Tool.FromJson("""{"type":"tomorrow","name":"ä"}"""),
    ];

    public static TheoryData<string, StopCondition?> BadConditions => new()
    {
        { "StopServerToolsWhen[0]", null },
        { "StopServerToolsWhen[0].StepCount", StopCondition.StepCountIs(0) },
        { "StopServerToolsWhen[0].StepCount", new StepCountCondition() },
        { "StopServerToolsWhen[0].MaxTokens", StopCondition.MaxTokensUsed(0) },
        { "StopServerToolsWhen[0].MaxCostInDollars", StopCondition.MaxCost(-0.01m) },
        { "StopServerToolsWhen[0].ToolName", StopCondition.HasToolCall("") },
        { "StopServerToolsWhen[0].Reason", new FinishReasonCondition() },
    };

    [Theory]
    [MemberData(nameof(BadTools))]
    public void Validate_BadTool_IsAnErrorAtItsPath(string parameter, Tool? tool) => HasError(With(tool!), parameter);

    [Theory]
    [MemberData(nameof(GoodTools))]
    public void Validate_GoodTool_HasNoIssue(Tool tool) => HasNone(With(tool));

    [Fact]
    public void Validate_BadFunctionName_NamesTheFieldAndTheRule() =>
        Assert.Equal("tools[1].function.name", HasError(With(FunctionTool.Create("a b")), "Tools[1].Name", "64 letters, digits, '_' and '-'").WireName);

    [Fact]
    public void Validate_AdvisorsWithoutDifferentNames_IsAnError()
    {
        HasNone(Good with { Tools = [new AdvisorTool(), new AdvisorTool { Parameters = new() { Name = "b" } }] });
        HasError(Good with { Tools = [new AdvisorTool(), new AdvisorTool()] }, "Tools[1].Parameters.Name");
    }

    [Fact]
    public void Validate_InheritedFunctions_IsAdvice() =>
        HasAdvice(With(new SubagentTool { Parameters = new() { InheritFunctions = true } }), "Tools[1].Parameters.InheritFunctions");

    [Fact]
    public void Validate_MoreFetchesThanTheEngineMakes_IsAdvice()
    {
        HasNone(With(new WebFetchTool { Parameters = new() { Engine = WebFetchEngine.Exa, MaxUses = 51 } }));
        HasAdvice(With(new WebFetchTool { Parameters = new() { Engine = WebFetchEngine.Native, MaxUses = 51 } }), "Tools[1].Parameters.MaxUses", "51", "50");
    }

    [Fact]
    public void Validate_ChoiceOfAMissingFunction_IsAdvice()
    {
        HasNone(With(new DateTimeTool()) with { ToolChoice = ToolChoice.Function("first") });
        HasAdvice(With(new DateTimeTool()) with { ToolChoice = ToolChoice.Function("other") }, "ToolChoice", "other");
    }

    [Theory]
    [MemberData(nameof(BadConditions))]
    public void Validate_BadStopCondition_IsAnErrorAtItsPath(string parameter, StopCondition? condition) =>
        HasError(Good with { StopServerToolsWhen = [condition!] }, parameter);

    [Fact]
    public void Validate_NoStopCondition_IsAnError() => HasError(Good with { StopServerToolsWhen = [] }, "StopServerToolsWhen", "empty");

    [Fact]
    public void Validate_GoodStopConditions_HaveNoIssue() => HasNone(Good with
    {
        StopServerToolsWhen =
        [
            StopCondition.StepCountIs(1), StopCondition.MaxTokensUsed(1), StopCondition.MaxCost(0), StopCondition.HasToolCall("t"), StopCondition.FinishReasonIs("length"),
        ],
    });

    private static ChatRequest With(Tool tool) => Good with { Tools = [FunctionTool.Create("first"), tool] };
}
