using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;
using OpenRouterSharp.Keys;

namespace OpenRouterSharp.Account;

/// <summary>Represents the API key that made the call: its limit and its usage.</summary>
/// <remarks>The obsolete fields <c>rate_limit</c> and <c>is_provisioning_key</c> are among the <see cref="AdditionalProperties"/>.</remarks>
[JsonConverter(typeof(WireConverter<KeyInfo>))]
[DebuggerDisplay("{Label} {Usage}")]
public sealed record KeyInfo : IWire<KeyInfo>
{
    private readonly IReadOnlyList<DataRegion>? _allowedDataRegions;

    /// <summary>Initializes a new instance of the <see cref="KeyInfo"/> class.</summary>
    public KeyInfo()
    {
    }

    /// <summary>Gets the first and last characters of the key, which identify it to people.</summary>
    public string? Label { get; init; }

    /// <summary>Gets the spending limit.</summary>
    /// <value>US dollars; <see langword="null"/> if unlimited.</value>
    public decimal? Limit { get; init; }

    /// <summary>Gets the remaining amount of the limit.</summary>
    /// <value>US dollars; <see langword="null"/> if unlimited.</value>
    public decimal? LimitRemaining { get; init; }

    /// <summary>Gets the interval at which the limit resets.</summary>
    /// <value><see langword="null"/> if never.</value>
    public LimitReset? LimitReset { get; init; }

    /// <summary>Gets a value indicating whether usage of the account's own provider keys (BYOK) counts toward the limit.</summary>
    public bool? IncludeByokInLimit { get; init; }

    /// <summary>Gets the total credits spent with the key.</summary>
    /// <value>US dollars.</value>
    public decimal? Usage { get; init; }

    /// <summary>Gets the credits spent today, since midnight UTC.</summary>
    /// <value>US dollars.</value>
    public decimal? UsageDaily { get; init; }

    /// <summary>Gets the credits spent this week, since Monday, midnight UTC.</summary>
    /// <value>US dollars.</value>
    public decimal? UsageWeekly { get; init; }

    /// <summary>Gets the credits spent this calendar month in UTC.</summary>
    /// <value>US dollars.</value>
    public decimal? UsageMonthly { get; init; }

    /// <summary>Gets the total usage of the account's own provider keys (BYOK).</summary>
    /// <value>US dollars.</value>
    public decimal? ByokUsage { get; init; }

    /// <summary>Gets the BYOK usage today, since midnight UTC.</summary>
    /// <value>US dollars.</value>
    public decimal? ByokUsageDaily { get; init; }

    /// <summary>Gets the BYOK usage this week, since Monday, midnight UTC.</summary>
    /// <value>US dollars.</value>
    public decimal? ByokUsageWeekly { get; init; }

    /// <summary>Gets the BYOK usage this calendar month in UTC.</summary>
    /// <value>US dollars.</value>
    public decimal? ByokUsageMonthly { get; init; }

    /// <summary>Gets a value indicating whether the account has never bought credits.</summary>
    public bool? IsFreeTier { get; init; }

    /// <summary>Gets a value indicating whether the key is a management key, which administers the account and cannot be used for inference.</summary>
    public bool? IsManagementKey { get; init; }

    /// <summary>Gets the account's requests to free models today.</summary>
    public FreeModelRequests? FreeModelDailyRequests { get; init; }

    /// <summary>Gets the data regions that the policies allow.</summary>
    public IReadOnlyList<DataRegion> AllowedDataRegions { get => _allowedDataRegions ?? []; init => _allowedDataRegions = value; }

    /// <summary>Gets the user ID of the creator; for a key of an organization, the member.</summary>
    public string? CreatorUserId { get; init; }

    /// <summary>Gets the ID of the organization that owns the key.</summary>
    /// <value><see langword="null"/> if a person does.</value>
    public string? OrganizationId { get; init; }

    /// <summary>Gets the ID of the workspace in which the key spends.</summary>
    /// <value><see langword="null"/> if there is no active workspace.</value>
    public string? WorkspaceId { get; init; }

    /// <summary>Gets the expiration time.</summary>
    /// <value><see langword="null"/> if never.</value>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private KeyInfo(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("label"u8)) Label = json.String();
            else if (json.Is("limit"u8)) Limit = json.Decimal();
            else if (json.Is("limit_remaining"u8)) LimitRemaining = json.Decimal();
            else if (json.Is("limit_reset"u8)) LimitReset = json.Word<LimitReset>();
            else if (json.Is("include_byok_in_limit"u8)) IncludeByokInLimit = json.Boolean();
            else if (json.Is("usage"u8)) Usage = json.Decimal();
            else if (json.Is("usage_daily"u8)) UsageDaily = json.Decimal();
            else if (json.Is("usage_weekly"u8)) UsageWeekly = json.Decimal();
            else if (json.Is("usage_monthly"u8)) UsageMonthly = json.Decimal();
            else if (json.Is("byok_usage"u8)) ByokUsage = json.Decimal();
            else if (json.Is("byok_usage_daily"u8)) ByokUsageDaily = json.Decimal();
            else if (json.Is("byok_usage_weekly"u8)) ByokUsageWeekly = json.Decimal();
            else if (json.Is("byok_usage_monthly"u8)) ByokUsageMonthly = json.Decimal();
            else if (json.Is("is_free_tier"u8)) IsFreeTier = json.Boolean();
            else if (json.Is("is_management_key"u8)) IsManagementKey = json.Boolean();
            else if (json.Is("free_model_daily_requests"u8)) FreeModelDailyRequests = json.Value<FreeModelRequests>();
            else if (json.Is("allowed_data_regions"u8)) _allowedDataRegions = json.Words<DataRegion>();
            else if (json.Is("creator_user_id"u8)) CreatorUserId = json.String();
            else if (json.Is("organization_id"u8)) OrganizationId = json.String();
            else if (json.Is("workspace_id"u8)) WorkspaceId = json.String();
            else if (json.Is("expires_at"u8)) ExpiresAt = json.Time();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static KeyInfo? IWire<KeyInfo>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("label"u8, Label);
        json.Member("limit"u8, Limit);
        json.Member("limit_remaining"u8, LimitRemaining);
        json.Member("limit_reset"u8, LimitReset?.Value);
        json.Member("include_byok_in_limit"u8, IncludeByokInLimit);
        json.Member("usage"u8, Usage);
        json.Member("usage_daily"u8, UsageDaily);
        json.Member("usage_weekly"u8, UsageWeekly);
        json.Member("usage_monthly"u8, UsageMonthly);
        json.Member("byok_usage"u8, ByokUsage);
        json.Member("byok_usage_daily"u8, ByokUsageDaily);
        json.Member("byok_usage_weekly"u8, ByokUsageWeekly);
        json.Member("byok_usage_monthly"u8, ByokUsageMonthly);
        json.Member("is_free_tier"u8, IsFreeTier);
        json.Member("is_management_key"u8, IsManagementKey);
        json.Member("free_model_daily_requests"u8, FreeModelDailyRequests);
        json.Words("allowed_data_regions"u8, _allowedDataRegions);
        json.Member("creator_user_id"u8, CreatorUserId);
        json.Member("organization_id"u8, OrganizationId);
        json.Member("workspace_id"u8, WorkspaceId);
        json.Member("expires_at"u8, ExpiresAt);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
