using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenRouterSharp.Keys;

namespace OpenRouterSharp.Testing.Groups.Keys;

/// <summary>Creates the keys of the simulation.</summary>
internal static class NewKey
{
    private const string Prefix = "sk-or-v1-";
    private const int LabelStart = 3;
    private const int LabelEnd = 4;

    /// <summary>Creates the key for a request.</summary>
    /// <param name="creation">The request.</param>
    /// <param name="number">The number of the key, which determines the secret: the same script creates the same keys.</param>
    /// <param name="now">The time of the request.</param>
    internal static CreatedKey Of(KeyCreation creation, int number, DateTimeOffset now)
    {
        var secret = Digest(number.ToString(CultureInfo.InvariantCulture));
        return new CreatedKey
        {
            Secret = Prefix + secret,
            Key = new ApiKey
            {
                Hash = Digest(Prefix + secret),
                Name = creation.Name,
                Label = $"{Prefix}{secret[..LabelStart]}...{secret[^LabelEnd..]}",
                Disabled = false,
                Limit = creation.Limit,
                LimitRemaining = creation.Limit,
                LimitReset = creation.LimitReset,
                IncludeByokInLimit = creation.IncludeByokInLimit ?? false,
                Usage = 0,
                UsageDaily = 0,
                UsageWeekly = 0,
                UsageMonthly = 0,
                ByokUsage = 0,
                ByokUsageDaily = 0,
                ByokUsageWeekly = 0,
                ByokUsageMonthly = 0,
                CreatedAt = now,
                ExpiresAt = creation.ExpiresAt,
                CreatorUserId = creation.CreatorUserId,
                WorkspaceId = creation.WorkspaceId ?? "00000000-0000-0000-0000-000000000000",
                ExternalUser = creation.External?.User,
            },
        };
    }

    /// <summary>Applies an update to a key.</summary>
    internal static ApiKey With(ApiKey key, KeyUpdate update, DateTimeOffset now)
    {
        var limit = update.Limit.HasValue ? update.Limit.Value : key.Limit;
        return key with
        {
            Name = update.Name.HasValue ? update.Name.Value : key.Name,
            Disabled = update.Disabled.HasValue ? update.Disabled.Value : key.Disabled,
            Limit = limit,
            LimitRemaining = limit - key.Usage,
            LimitReset = update.LimitReset.HasValue ? update.LimitReset.Value : key.LimitReset,
            IncludeByokInLimit = update.IncludeByokInLimit.HasValue ? update.IncludeByokInLimit.Value : key.IncludeByokInLimit,
            UpdatedAt = now,
        };
    }

    private static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
