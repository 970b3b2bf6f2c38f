using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Keys;

/// <summary>Represents an API key as the service returns it, without its secret.</summary>
[JsonConverter(typeof(WireConverter<ApiKey>))]
[DebuggerDisplay("{Name} {Label}")]
public sealed record ApiKey : IWire<ApiKey>
{
    /// <summary>Initializes a new instance of the <see cref="ApiKey"/> class.</summary>
    public ApiKey()
    {
    }

    /// <summary>Gets the ID of the key, which every other operation takes. It is not a secret.</summary>
    public string? Hash { get; init; }

    /// <summary>Gets the name of the key.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the first and last characters of the secret, which identify it to people.</summary>
    public string? Label { get; init; }

    /// <summary>Gets a value indicating whether the key is disabled. Requests with a disabled key are rejected.</summary>
    public bool? Disabled { get; init; }

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

    /// <summary>Gets the creation time.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the time of the last change.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Gets the expiration time.</summary>
    /// <value><see langword="null"/> if never.</value>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the user ID of the creator; for a key of an organization, the member.</summary>
    public string? CreatorUserId { get; init; }

    /// <summary>Gets the ID of the workspace that the key belongs to.</summary>
    public string? WorkspaceId { get; init; }

    /// <summary>Gets the partner's ID for its user.</summary>
    public string? ExternalUser { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ApiKey(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("hash"u8)) Hash = json.String();
            else if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("label"u8)) Label = json.String();
            else if (json.Is("disabled"u8)) Disabled = json.Boolean();
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
            else if (json.Is("created_at"u8)) CreatedAt = json.Time();
            else if (json.Is("updated_at"u8)) UpdatedAt = json.Time();
            else if (json.Is("expires_at"u8)) ExpiresAt = json.Time();
            else if (json.Is("creator_user_id"u8)) CreatorUserId = json.String();
            else if (json.Is("workspace_id"u8)) WorkspaceId = json.String();
            else if (json.Is("external_user"u8)) ExternalUser = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ApiKey? IWire<ApiKey>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("hash"u8, Hash);
        json.Member("name"u8, Name);
        json.Member("label"u8, Label);
        json.Member("disabled"u8, Disabled);
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
        json.Member("created_at"u8, CreatedAt);
        json.Member("updated_at"u8, UpdatedAt);
        json.Member("expires_at"u8, ExpiresAt);
        json.Member("creator_user_id"u8, CreatorUserId);
        json.Member("workspace_id"u8, WorkspaceId);
        json.Member("external_user"u8, ExternalUser);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
