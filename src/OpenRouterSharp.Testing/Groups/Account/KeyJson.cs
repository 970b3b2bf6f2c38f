using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Groups.Account;

/// <summary>Creates the JSON of the key that a request uses.</summary>
internal static class KeyJson
{
    internal static JsonObject Current()
    {
        var key = new JsonObject
        {
            ["label"] = "sk-or-v1-fake...key",
            ["limit"] = null,
            ["limit_remaining"] = null,
            ["limit_reset"] = null,
            ["include_byok_in_limit"] = false,
            ["is_free_tier"] = false,
            ["is_management_key"] = false,
            ["is_provisioning_key"] = false,
            ["creator_user_id"] = null,
            ["organization_id"] = null,
            ["workspace_id"] = null,
            ["expires_at"] = null,
            ["allowed_data_regions"] = new JsonArray("global"),
            ["free_model_daily_requests"] = new JsonObject { ["limit"] = 1000, ["remaining"] = 1000, ["used"] = 0 },
            ["rate_limit"] = new JsonObject { ["requests"] = -1, ["interval"] = "10s", ["note"] = "This field is deprecated and safe to ignore." },
        };
        foreach (var name in (string[])["usage", "byok_usage"])
        {
            key[name] = 0;
            key[name + "_daily"] = 0;
            key[name + "_weekly"] = 0;
            key[name + "_monthly"] = 0;
        }

        return key;
    }
}
