using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Account;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Account;

/// <summary>Creates the replies of the account endpoints.</summary>
internal static class AccountAnswer
{
    private const string Workspace = "550e8400-e29b-41d4-a716-446655440000";

    private static readonly JsonElement _rateLimit = WireJson.ToElement(new JsonObject
    {
        ["requests"] = -1,
        ["interval"] = "10s",
        ["note"] = "This field is deprecated and safe to ignore.",
    });

    private static readonly KeyInfo _current = new()
    {
        Label = "sk-or-v1-fake...key",
        IncludeByokInLimit = false,
        Usage = 0,
        UsageDaily = 0,
        UsageWeekly = 0,
        UsageMonthly = 0,
        ByokUsage = 0,
        ByokUsageDaily = 0,
        ByokUsageWeekly = 0,
        ByokUsageMonthly = 0,
        IsFreeTier = false,
        IsManagementKey = false,
        FreeModelDailyRequests = new FreeModelRequests { Limit = 1000, Remaining = 1000, Used = 0 },
        AllowedDataRegions = [DataRegion.Global],
        AdditionalProperties = new() { ["is_provisioning_key"] = WireJson.ToElement(JsonValue.Create(false)), ["rate_limit"] = _rateLimit },
    };

    internal static FakeReply CurrentKey()
    {
        var node = WireJson.Node(_current);
        ServiceNulls.Add(node, "limit", "limit_remaining", "limit_reset", "creator_user_id", "organization_id", "workspace_id", "expires_at");
        return JsonAnswer.Data(node);
    }

    internal static FakeReply Of(Credits credits) => JsonAnswer.Data(WireJson.Node(credits));

    /// <summary>Creates the activity of an account that was used on the day before the request.</summary>
    internal static FakeReply Activity(Dictionary<string, string> query, DateTimeOffset now)
    {
        var yesterday = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var isOnDay = !query.TryGetValue("date", out var asked);
        if (!isOnDay)
        {
            if (!DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return FakeReply.Error(400, "date: expected YYYY-MM-DD", ErrorKind.InvalidRequest);
            }

            isOnDay = date == yesterday;
        }

        var item = new ActivityItem
        {
            Date = yesterday,
            Model = DeepSeekModels.R1,
            ModelPermaslug = DeepSeekModels.R1.Value,
            EndpointId = "a9e8d400-592a-494f-908c-375efa66cafd",
            ProviderName = "DeepInfra",
            WorkspaceId = query.GetValueOrDefault("group_by") == "workspace" ? Workspace : null,
            Usage = 0.015m,
            ByokUsageInference = 0,
            Requests = 5,
            PromptTokens = 50,
            CompletionTokens = 125,
            ReasoningTokens = 25,
            CachedTokens = 10,
        };
        return JsonAnswer.Data(isOnDay ? new JsonArray(WireJson.Node(item)) : []);
    }
}
