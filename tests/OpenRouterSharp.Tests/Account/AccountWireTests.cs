using OpenRouterSharp.Account;
using OpenRouterSharp.Keys;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Account;

/// <summary>The state of the account as it comes over the wire, and what is made of it.</summary>
public sealed class AccountWireTests
{
    // Every member, in the order in which the library writes, and the two obsolete ones.
    private const string Key = """
        {"label":"sk-or-v1-au7...890","limit":100,"limit_remaining":74.5,"limit_reset":"monthly","include_byok_in_limit":false,"usage":25.5,"usage_daily":1.5,"usage_weekly":10.25,
        "usage_monthly":25.5,"byok_usage":17.38,"byok_usage_daily":0.01,"byok_usage_weekly":0.2,"byok_usage_monthly":17.38,"is_free_tier":false,"is_management_key":true,
        "free_model_daily_requests":{"used":3,"limit":50,"remaining":47,"tomorrow":1},"allowed_data_regions":["global","moon"],"creator_user_id":"user_2","organization_id":"org_1",
        "workspace_id":"0df9","expires_at":"2027-12-31T23:59:59Z","is_provisioning_key":true,"rate_limit":{"interval":"1h","note":"This field is deprecated.","requests":-1}}
        """;

    private const string Item = """
        {"date":"2025-08-24","model":"openai/gpt-4.1","model_permaslug":"openai/gpt-4.1-2025-04-14","endpoint_id":"550e","provider_name":"OpenAI","workspace_id":"w","usage":0.015,
        "byok_usage_inference":0.012,"requests":5,"prompt_tokens":50,"completion_tokens":125,"reasoning_tokens":25,"cached_tokens":60,"tomorrow":[1.0]}
        """;

    public static TheoryData<ActivityQuery?, string> Queries => new()
    {
        { null, "activity" },
        { new ActivityQuery(), "activity" },
        { new ActivityQuery { Date = new DateOnly(2026, 1, 9) }, "activity?date=2026-01-09" },
        {
            new ActivityQuery { Date = new DateOnly(2026, 11, 30), KeyHash = "a&b", UserId = "user 1", GroupByWorkspace = true, WorkspaceId = "w#1" },
            "activity?date=2026-11-30&api_key_hash=a%26b&user_id=user%201&group_by=workspace&workspace_id=w%231"
        },
    };

    public static TheoryData<string, Action> Refusals => new()
    {
        { "KeyHash", static () => _ = new ActivityQuery { KeyHash = "" } },
        { "UserId", static () => _ = new ActivityQuery { UserId = " " } },
        { "WorkspaceId", static () => _ = new ActivityQuery { WorkspaceId = "" } },
    };

    [Fact]
    public void Key_EveryMember_IsKept() => Assert.Equal(LimitReset.Monthly, WireAssert.IsKept<KeyInfo>(Key).LimitReset);

    [Fact]
    public void Key_FreeRequests_AreTyped() => Assert.Equal((3, 50, 47), WireAssert.IsKept<KeyInfo>(Key).FreeModelDailyRequests is { } free ? (free.Used, free.Limit, free.Remaining) : default);

    [Fact]
    public void Key_RegionsOfTomorrow_AreKept() => Assert.Equal([DataRegion.Global, "moon"], WireAssert.IsKept<KeyInfo>(Key).AllowedDataRegions);

    [Fact]
    public async Task GetKeyAsync_NoLimit_IsNull() => Assert.Null((await Client("""{"data":{"limit":null,"usage":1}}""").GetKeyAsync()).Limit);

    [Fact]
    public async Task GetKeyAsync_AManagementKeyBeside_IsNotUsed()
    {
        var handler = StubHandler.Json("""{"data":{}}""");

        await handler.CreateClient(static options => options.ManagementKey = "sk-or-v1-management").Account.GetKeyAsync();

        Assert.Equal($"Bearer {StubHandler.TestKey}", handler.Requests[0].Header("Authorization"));
    }

    [Theory]
    [InlineData("""{"total_credits":100.5,"total_usage":25.75}""", "74.75")]
    [InlineData("""{"total_credits":5,"total_usage":6}""", "-1")]
    [InlineData("""{"total_credits":"100.5","total_usage":"1e1"}""", "90.5")]
    [InlineData("""{"total_credits":null,"total_usage":1}""", null)]
    public async Task GetCreditsAsync_Remaining_IsTheDifference(string json, string? expected) =>
        Assert.Equal(expected, (await Client($$"""{"data":{{json}}}""").GetCreditsAsync()).Remaining?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Credits_Remaining_IsNotWritten() => WireAssert.IsWritten(new Credits { TotalCredits = 100.5m, TotalUsage = 25.75m }, """{"total_credits":100.5,"total_usage":25.75}""");

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task GetActivityAsync_AQuery_SendsWhatIsSet(ActivityQuery? query, string expected)
    {
        var handler = StubHandler.Json("""{"data":[]}""");

        await handler.CreateClient().Account.GetActivityAsync(query);

        Assert.Equal(expected, handler.Requests[0].Message.RequestUri!.AbsoluteUri["https://openrouter.ai/api/v1/".Length..]);
    }

    [Fact]
    public async Task GetActivityAsync_Items_AreTyped()
    {
        var item = Assert.Single(await Client($$"""{"data":[{{Item}}]}""").GetActivityAsync());

        Assert.Equal((new DateOnly(2025, 8, 24), 0.015m, 60L), (item.Date, item.Usage, item.CachedTokens));
    }

    [Theory]
    [InlineData("""{"date":"2025-08-24T00:00:00Z"}""")]
    [InlineData("""{"date":20250824}""")]
    public void Activity_ADayInAnotherForm_IsKept(string json) => Assert.Null(WireAssert.IsKept<ActivityItem>(json).Date);

    [Fact]
    public void Activity_EveryMember_IsKept() => WireAssert.IsKept<ActivityItem>(Item);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Argument_ThatCannotWork_IsNamed(string parameter, Action action) => Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(action).ParamName);

    private static IAccountClient Client(string answer) => StubHandler.Json(answer).CreateClient().Account;
}
