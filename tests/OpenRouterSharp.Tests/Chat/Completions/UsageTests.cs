using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Completions;

public class UsageTests
{
    [Theory]
    [InlineData("12", 12L)]
    [InlineData("12.0", 12L)]
    [InlineData("1.2e1", 12L)]
    [InlineData("\"12\"", 12L)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    [InlineData("3000000000", 3000000000L)]
    public void TotalTokens_AnySpelling_IsRead(string json, long? expected) => Assert.Equal(expected, UsageOf($"\"total_tokens\":{json}").TotalTokens);

    [Theory]
    [InlineData("1.2e-7", "0.00000012")]
    [InlineData("3.1e-05", "0.000031")]
    [InlineData("\"0.5\"", "0.5")]
    [InlineData("0", "0")]
    [InlineData("1e99", null)]
    [InlineData("null", null)]
    public void Cost_AnySpelling_IsExact(string json, string? expected) => Assert.Equal(
        expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
        UsageOf($"\"cost\":{json}").Cost);

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("0", false)]
    [InlineData("null", null)]
    public void IsByok_AnySpelling_IsRead(string json, bool? expected) => Assert.Equal(expected, UsageOf($"\"is_byok\":{json}").IsByok);

    [Theory]
    [InlineData(""" "server_tool_use":{"web_search_requests":2} """)]
    [InlineData(""" "server_tool_use_details":{"web_search_requests":2} """)]
    [InlineData(""" "server_tool_use":{"web_search_requests":2},"server_tool_use_details":null """)]
    [InlineData(""" "server_tool_use_details":{"web_search_requests":2},"server_tool_use":{"web_search_requests":9} """)]
    public void ServerToolUse_EitherName_IsReadAndWrittenOnce(string members) =>
        Wire.Equal("""{"choices":[],"usage":{"server_tool_use_details":{"web_search_requests":2}}}""", Wire.Completion("{\"usage\":{" + members + "}}"));

    [Fact]
    public void Details_NullAndPartial_AreRead()
    {
        var usage = UsageOf(""" "prompt_tokens_details":null,"completion_tokens_details":{"reasoning_tokens":null},"cost_details":{"upstream_inference_cost":null} """);

        Assert.Equivalent(new { CachedTokens = (object?)null, CacheWriteTokens = (object?)null, ReasoningTokens = (object?)null }, usage);
    }

    private static Usage UsageOf(string members) => Wire.Completion("{\"usage\":{" + members + "}}").Usage!;
}
