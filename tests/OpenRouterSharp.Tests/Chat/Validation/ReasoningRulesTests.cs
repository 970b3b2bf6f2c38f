using static OpenRouterSharp.Tests.Chat.Validation.RequestIssueAssert;

namespace OpenRouterSharp.Tests.Chat.Validation;

public sealed class ReasoningRulesTests
{
    private static readonly ChatRequest _hybrid = new("deepseek/deepseek-chat-v3.1", "Hi");

    [Fact]
    public void Validate_SettingsOfEachKind_HaveNoIssue() => Assert.All(
        [ReasoningSettings.On, ReasoningSettings.Off, ReasoningSettings.Hidden, ReasoningSettings.WithBudget(0), ReasoningSettings.WithEffort("none"), ReasoningSettings.WithEffort("tomorrow")],
        static settings => HasNone(_hybrid with { Reasoning = settings }));

    [Fact]
    public void Validate_EffortAndBudget_ExcludeEachOther() =>
        HasError(_hybrid with { Reasoning = new() { Effort = EffortLevel.High, MaxTokens = 2000 } }, "Reasoning.Effort", "MaxTokens");

    [Fact]
    public void Validate_NegativeBudget_IsOutOfRange() =>
        HasError(_hybrid with { Reasoning = ReasoningSettings.WithBudget(-1) }, "Reasoning.MaxTokens", "0 or more");

    [Fact]
    public void Validate_OtherEffortInOpenAISpelling_IsAnError()
    {
        HasNone(_hybrid with { ReasoningEffort = EffortLevel.Low });
        HasError(_hybrid with { Reasoning = ReasoningSettings.WithEffort(EffortLevel.High), ReasoningEffort = EffortLevel.Low }, "ReasoningEffort", "'low'", "'high'");
        HasError(_hybrid with { Reasoning = ReasoningSettings.WithBudget(9), ReasoningEffort = EffortLevel.Low }, "ReasoningEffort", "Reasoning.MaxTokens");
    }

    [Fact]
    public void Validate_SameEffortTwice_IsAdvice() =>
        HasAdvice(_hybrid with { Reasoning = ReasoningSettings.WithEffort(EffortLevel.Low), ReasoningEffort = EffortLevel.Low }, "ReasoningEffort", "Reasoning.Effort");

    [Theory]
    [InlineData(1999, null, false)]
    [InlineData(2000, null, true)]
    [InlineData(null, 2000, true)]
    public void Validate_BudgetUpToTheOutputLimit_IsAdvice(int? maxTokens, int? maxCompletionTokens, bool isTooMuch)
    {
        var request = _hybrid with { MaxTokens = maxTokens, MaxCompletionTokens = maxCompletionTokens, Reasoning = ReasoningSettings.WithBudget(isTooMuch ? 2000 : 1998) };
        if (isTooMuch)
        {
            HasAdvice(request, "Reasoning.MaxTokens", "2000");
        }
        else
        {
            HasNone(request);
        }
    }

    [Fact]
    public void Validate_SwitchAgainstEffort_IsAdvice()
    {
        HasAdvice(_hybrid with { Reasoning = new() { Enabled = false, Effort = EffortLevel.High } }, "Reasoning.Enabled");
        HasAdvice(_hybrid with { Reasoning = new() { Enabled = true, Effort = EffortLevel.None } }, "Reasoning.Enabled");
    }

    [Theory]
    [InlineData("deepseek/deepseek-r1")]
    [InlineData("deepseek/deepseek-r1-0528:free")]
    [InlineData("deepseek/deepseek-r1-0528:nitro")]
    [InlineData("deepseek/deepseek-r1-distill-qwen-32b")]
    public void Validate_SwitchingOffAModelThatAlwaysThinks_IsAdvice(string model)
    {
        HasAdvice(new ChatRequest(model, "Hi") { Reasoning = ReasoningSettings.Off }, "Reasoning.Enabled", model, "always reasons");
        HasAdvice(new ChatRequest(model, "Hi") { Reasoning = ReasoningSettings.WithEffort(EffortLevel.None) }, "Reasoning.Effort", model);
        HasAdvice(new ChatRequest(model, "Hi") { ReasoningEffort = EffortLevel.None }, "ReasoningEffort", model);
        HasAdvice(_hybrid with { Models = [model], Reasoning = ReasoningSettings.Off }, "Reasoning.Enabled", model);
        HasNone(new ChatRequest(model, "Hi") { Reasoning = ReasoningSettings.Hidden });
    }

    [Fact]
    public void Validate_ToolsForAModelWithoutTools_IsAdvice() =>
        HasAdvice(new ChatRequest(DeepSeekModels.R1, "Hi") { Tools = [FunctionTool.Create("f")] }, "Tools", "deepseek/deepseek-r1");

    [Fact]
    public void Validate_MoreTokensThanTheModelAnswers_IsAdvice()
    {
        HasNone(new ChatRequest(DeepSeekModels.R1, "Hi") { MaxTokens = 32_768 });
        HasAdvice(new ChatRequest(DeepSeekModels.R1, "Hi") { MaxTokens = 32_769 }, "MaxTokens", "32768");
        HasAdvice(new ChatRequest(DeepSeekModels.R1, "Hi") { MaxCompletionTokens = 32_769 }, "MaxCompletionTokens", "32768");
    }
}
