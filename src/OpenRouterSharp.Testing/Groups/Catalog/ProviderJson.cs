using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Groups.Catalog;

/// <summary>Creates the JSON of a provider.</summary>
internal static class ProviderJson
{
    internal static JsonObject Of(string name) => new()
    {
        ["name"] = name,
        ["slug"] = name.ToLowerInvariant(),
        ["privacy_policy_url"] = null,
        ["terms_of_service_url"] = null,
        ["status_page_url"] = null,
        ["headquarters"] = null,
        ["datacenters"] = null,
    };
}
