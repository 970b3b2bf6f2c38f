using OpenRouterSharp.Keys;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Keys;

/// <summary>What each call sends, byte for byte, and what it makes of the answer.</summary>
public sealed class KeysWireTests
{
    [Fact]
    public async Task GetAsync_AKey_HasEveryMember()
    {
        var key = await StubHandler.Json(KeyWire.Data).Client().GetAsync(KeyWire.Hash);

        Assert.Equal(
            new ApiKey
            {
                Hash = KeyWire.Hash,
                Name = "My Production Key",
                Label = "sk-or-v1-0e6...1c96",
                Disabled = false,
                Limit = 100,
                LimitRemaining = 74.5m,
                LimitReset = LimitReset.Monthly,
                IncludeByokInLimit = false,
                Usage = 25.5m,
                UsageDaily = 1.5m,
                UsageWeekly = 10.25m,
                UsageMonthly = 25.5m,
                ByokUsage = 17.38m,
                ByokUsageDaily = 0.01m,
                ByokUsageWeekly = 0.2m,
                ByokUsageMonthly = 17.38m,
                CreatedAt = new DateTimeOffset(2025, 8, 24, 10, 30, 0, TimeSpan.Zero),
                UpdatedAt = new DateTimeOffset(2025, 8, 24, 15, 45, 0, TimeSpan.Zero),
                ExpiresAt = new DateTimeOffset(2027, 12, 31, 23, 59, 59, TimeSpan.Zero),
                CreatorUserId = "user_2dHFtVWx2n56w6HkM0000000000",
                WorkspaceId = "0df9e665-d932-5740-b2c7-b52af166bc11",
                ExternalUser = "customer-7",
            },
            key);
    }

    [Fact]
    public Task GetAsync_AHash_IsASegmentOfThePath() => AssertSentAsync(KeyWire.Data, static keys => keys.GetAsync("abc"), "GET keys/abc");

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("../credits", "..%2Fcredits")]
    public Task DeleteAsync_AHostileHash_StaysASegment(string hash, string expected) =>
        AssertSentAsync("""{"deleted":true}""", async keys => await keys.DeleteAsync(hash), $"DELETE keys/{expected}");

    [Fact]
    public Task CreateAsync_ANameAlone_SendsNothingElse() =>
        AssertSentAsync(KeyWire.Created, static keys => keys.CreateAsync(new KeyCreation("Customer 7")), """POST keys {"name":"Customer 7"}""");

    [Fact]
    public Task CreateAsync_EverySetting_IsSentTheTimeInUtc() => AssertSentAsync(
        KeyWire.Created,
        static keys => keys.CreateAsync(new KeyCreation("Customer 7")
        {
            Limit = 50.10m,
            LimitReset = LimitReset.Weekly,
            IncludeByokInLimit = true,
            ExpiresAt = new DateTimeOffset(2028, 1, 1, 1, 59, 59, TimeSpan.FromHours(2)),
            WorkspaceId = "0df9e665-d932-5740-b2c7-b52af166bc11",
            CreatorUserId = "user_1",
            External = new ExternalKey("customer-7", "partner-key-partner-key-partner-key"),
        }),
        """POST keys {"name":"Customer 7","limit":50.10,"limit_reset":"weekly","include_byok_in_limit":true"""
            + ""","expires_at":"2027-12-31T23:59:59Z","workspace_id":"0df9e665-d932-5740-b2c7-b52af166bc11","creator_user_id":"user_1","external":"""
            + """{"user":"customer-7","api_key":"partner-key-partner-key-partner-key"}}""");

    [Fact]
    public async Task CreateAsync_ACreatedKey_HasTheSecretBesideTheKey()
    {
        var created = await StubHandler.Json(KeyWire.Created, 201).Client().CreateAsync(new KeyCreation("n"));

        Assert.Equal((KeyWire.Secret, KeyWire.Hash), (created.Secret, created.Key?.Hash));
    }

    [Fact]
    public Task UpdateAsync_Nulls_AreSent() => AssertSentAsync(
        KeyWire.Data,
        static keys => keys.UpdateAsync("abc", new KeyUpdate { Limit = null, LimitReset = null }),
        """PATCH keys/abc {"limit":null,"limit_reset":null}""");

    [Fact]
    public Task UpdateAsync_OneMember_IsSentAlone() => AssertSentAsync(
        KeyWire.Data, static keys => keys.UpdateAsync("abc", new KeyUpdate { Disabled = true }), """PATCH keys/abc {"disabled":true}""");

    [Fact]
    public Task UpdateAsync_EveryMember_IsSent() => AssertSentAsync(
        KeyWire.Data,
        static keys => keys.UpdateAsync("abc", new KeyUpdate { Name = "n", Disabled = false, Limit = 75, LimitReset = LimitReset.Daily, IncludeByokInLimit = true }),
        """PATCH keys/abc {"name":"n","disabled":false,"limit":75,"limit_reset":"daily","include_byok_in_limit":true}""");

    [Fact]
    public async Task UpdateAsync_AKey_IsWhatItIsNow() => Assert.Equal(
        KeyWire.Hash, (await StubHandler.Json(KeyWire.Data).Client().UpdateAsync("abc", new KeyUpdate { Name = "n" })).Hash);

    [Fact]
    public Task ListAsync_NoFilter_AsksForNothing() => AssertSentAsync("""{"data":[]}""", static async keys => await keys.ListAsync().ToListAsync(), "GET keys");

    [Fact]
    public Task ListAsync_AFilter_IsTheQuery() => AssertSentAsync(
        """{"data":[]}""",
        static async keys => await keys.ListAsync(new KeyListOptions { IncludeDisabled = true, WorkspaceId = "w & w" }).ToListAsync(),
        "GET keys?include_disabled=true&workspace_id=w%20%26%20w");

    private static async Task AssertSentAsync(string answer, Func<IKeysClient, Task> call, string expected)
    {
        var handler = StubHandler.Json(answer);

        await call(handler.Client());

        var sent = Assert.Single(handler.Requests);
        Assert.Equal(expected, $"{sent.Message.Method} {sent.Message.RequestUri!.AbsoluteUri["https://openrouter.ai/api/v1/".Length..]} {sent.Body}".TrimEnd());
    }
}
