using static OpenRouterSharp.Tests.Chat.Validation.RequestIssueAssert;

namespace OpenRouterSharp.Tests.Chat.Validation;

public sealed class SamplingRulesTests
{
    private static readonly Dictionary<string, (string Wire, Func<double, ChatRequest> Make)> _numbers = new()
    {
        ["Temperature"] = ("temperature", static x => Good with { Temperature = x }),
        ["TopP"] = ("top_p", static x => Good with { TopP = x }),
        ["MinP"] = ("min_p", static x => Good with { MinP = x }),
        ["TopA"] = ("top_a", static x => Good with { TopA = x }),
        ["FrequencyPenalty"] = ("frequency_penalty", static x => Good with { FrequencyPenalty = x }),
        ["PresencePenalty"] = ("presence_penalty", static x => Good with { PresencePenalty = x }),
        ["RepetitionPenalty"] = ("repetition_penalty", static x => Good with { RepetitionPenalty = x }),
        ["LogitBias[42]"] = ("logit_bias[42]", static x => Good with { LogitBias = new Dictionary<int, double> { [42] = x } }),
    };

    private static readonly Dictionary<string, (string Wire, Func<int, ChatRequest> Make)> _counts = new()
    {
        ["TopK"] = ("top_k", static x => Good with { TopK = x }),
        ["TopLogprobs"] = ("top_logprobs", static x => Good with { Logprobs = true, TopLogprobs = x }),
        ["MaxTokens"] = ("max_tokens", static x => Good with { Model = "m", MaxTokens = x }),
        ["MaxCompletionTokens"] = ("max_completion_tokens", static x => Good with { Model = "m", MaxCompletionTokens = x }),
        ["MaxToolCalls"] = ("max_tool_calls", static x => Good with { MaxToolCalls = x }),
    };

    [Theory]
    [InlineData("Temperature", 0, 2)]
    [InlineData("TopP", 0, 1)]
    [InlineData("MinP", 0, 1)]
    [InlineData("TopA", 0, 1)]
    [InlineData("FrequencyPenalty", -2, 2)]
    [InlineData("PresencePenalty", -2, 2)]
    [InlineData("RepetitionPenalty", 0, 2)]
    [InlineData("LogitBias[42]", -100, 100)]
    public void Validate_Number_IsAllowedWithinItsRangeOnly(string parameter, double min, double max)
    {
        var (wire, make) = _numbers[parameter];
        HasNone(make(min));
        HasNone(make(max));
        foreach (var bad in new[] { min - 0.001, max + 0.001, double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            var issue = HasError(make(bad), parameter, parameter, FormattableString.Invariant($"{min} to {max}"), FormattableString.Invariant($"{bad}"));
            Assert.Equivalent(new { WireName = wire, Issue = FormattableString.Invariant($"{bad}") }, new { issue.WireName, Issue = issue.Value });
            Assert.Throws<ArgumentOutOfRangeException>(parameter, make(bad).ThrowIfInvalid);
        }
    }

    [Theory]
    [InlineData("TopK", 0, null)]
    [InlineData("TopLogprobs", 0, 20)]
    [InlineData("MaxTokens", 1, null)]
    [InlineData("MaxCompletionTokens", 1, null)]
    [InlineData("MaxToolCalls", 1, 30)]
    public void Validate_Count_IsAllowedWithinItsRangeOnly(string parameter, int min, int? max)
    {
        var (wire, make) = _counts[parameter];
        var range = max is null ? $"{min} or more" : $"{min} to {max}";
        HasNone(make(min));
        HasNone(make(max ?? 30_000));
        foreach (var bad in max is null ? new[] { min - 1 } : [min - 1, max.Value + 1])
        {
            Assert.Equal(wire, HasError(make(bad), parameter, parameter, range, $"{bad}").WireName);
            Assert.Throws<ArgumentOutOfRangeException>(parameter, make(bad).ThrowIfInvalid);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void Validate_TopLogprobsWithoutLogprobs_IsAnError(bool? logprobs) =>
        HasError(Good with { TopLogprobs = 3, Logprobs = logprobs }, "TopLogprobs", "Logprobs");

    [Fact]
    public void Validate_Stop_AllowsFourTexts()
    {
        HasNone(Good with { Stop = ["a", "b", "c", "d"] });
        HasError(Good with { Stop = ["a", "b", "c", "d", "e"] }, "Stop", "4", "5");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Validate_StopWithNothing_IsAnError(string? stop) =>
        Assert.Equal("stop[1]", HasError(Good with { Stop = ["a", stop!] }, "Stop[1]", "Stop").WireName);

    [Fact]
    public void Validate_NegativeTokenId_IsAnError() =>
        HasError(Good with { LogitBias = new Dictionary<int, double> { [-1] = 0 } }, "LogitBias", "token IDs");
}
