using System.Text.Json.Nodes;
using OpenRouterSharp.Catalog;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Catalog;

/// <summary>Writes the records of the catalog, with the nulls that the service writes and the library omits.</summary>
internal static class CatalogJson
{
    internal static JsonNode Of(ModelInfo model)
    {
        var node = WireJson.Node(model);
        ServiceNulls.Add(
            node, "hugging_face_id", "context_length", "per_request_limits", "default_parameters", "supported_voices", "expiration_date", "knowledge_cutoff");
        AddToArchitecture(node);
        return node;
    }

    internal static JsonNode Of(ModelEndpoints model)
    {
        var node = WireJson.Node(model);
        AddToArchitecture(node);
        node["endpoints"] = new JsonArray([.. (model.Endpoints ?? []).Select(Of)]);
        return node;
    }

    internal static JsonNode Of(ModelEndpoint endpoint)
    {
        var node = WireJson.Node(endpoint);
        ServiceNulls.Add(
            node, "quantization", "max_completion_tokens", "max_prompt_tokens", "uptime_last_5m", "uptime_last_30m", "uptime_last_1d", "latency_last_30m", "throughput_last_30m");
        return node;
    }

    internal static JsonNode Of(ProviderInfo provider)
    {
        var node = WireJson.Node(provider);
        ServiceNulls.Add(node, "privacy_policy_url", "terms_of_service_url", "status_page_url", "headquarters", "datacenters");
        return node;
    }

    private static void AddToArchitecture(JsonObject node)
    {
        if (node["architecture"] is JsonObject architecture)
        {
            ServiceNulls.Add(architecture, "modality", "tokenizer", "instruct_type");
        }
    }
}
