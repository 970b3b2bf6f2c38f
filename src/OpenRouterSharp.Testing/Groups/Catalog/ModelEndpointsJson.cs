using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Groups.Catalog;

/// <summary>Creates the JSON of a model with its endpoints.</summary>
internal static class ModelEndpointsJson
{
    internal static JsonObject Of(ModelId id)
    {
        var profile = ModelFacts.ProfileOf(id);
        return new JsonObject
        {
            ["id"] = id.Value,
            ["name"] = ModelFacts.NameOf(id),
            ["created"] = ModelFacts.CreatedOf(profile),
            ["description"] = $"A simulation of {id}.",
            ["architecture"] = ModelFacts.Architecture(),
            ["endpoints"] = new JsonArray(new JsonObject
            {
                ["name"] = $"{FakeScript.DefaultProvider} | {id}",
                ["model_id"] = id.Value,
                ["model_name"] = ModelFacts.NameOf(id),
                ["context_length"] = profile.ContextLength,
                ["pricing"] = ModelFacts.Pricing(profile),
                ["provider_name"] = FakeScript.DefaultProvider,
                ["tag"] = "deepinfra",
                ["quantization"] = "fp8",
                ["max_completion_tokens"] = profile.MaxOutputTokens,
                ["max_prompt_tokens"] = null,
                ["supported_parameters"] = ModelFacts.Parameters(profile),
                ["status"] = 0,
                ["uptime_last_5m"] = 100,
                ["uptime_last_30m"] = 100,
                ["uptime_last_1d"] = 100,
                ["supports_implicit_caching"] = false,
                ["latency_last_30m"] = null,
                ["throughput_last_30m"] = null,
            }),
        };
    }
}
