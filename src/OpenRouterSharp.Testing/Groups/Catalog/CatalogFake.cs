using System.Globalization;
using System.Text.Json.Nodes;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Simulation;

/// <summary>What the service answers beside chat: which models there are, and how the account stands.</summary>
internal static class Catalogue
{
    private const string Root = "/api/v1";
    private const decimal Million = 1_000_000m;

    /// <summary>Gives the answer to a request that reads; <see langword="null"/> where the path is another.</summary>
    internal static FakeReply? Find(RecordedRequest request, SimulatedModels models)
    {
        if (request.Method != "GET" || !request.Path.StartsWith(Root, StringComparison.Ordinal))
        {
            return null;
        }

        var path = request.Path[Root.Length..];
        JsonNode? body = path switch
        {
            "/models" or "/models/user" => new JsonObject
            {
                ["data"] = new JsonArray([.. models.Models.Select(static id => Model(id))]),
                ["total_count"] = models.Models.Count,
                ["links"] = new JsonObject { ["next"] = null },
            },
            "/models/count" => Data(new JsonObject { ["count"] = models.Models.Count }),
            "/providers" => new JsonObject { ["data"] = new JsonArray(Provider(FakeScript.DefaultProvider), Provider("Novita")) },
            "/credits" => Data(new JsonObject { ["total_credits"] = 50, ["total_usage"] = 12.25m }),
            "/key" => Data(Key()),
            _ => null,
        };
        body ??= Found(path, "/model/", string.Empty, models) is { } model ? Data(Model(model))
            : Found(path, "/models/", "/endpoints", models) is { } served ? Data(Endpoints(served))
            : null;
        return body is null ? null : FakeReply.Bytes(WireJson.Write(body), "application/json");
    }

    private static ModelId? Found(string path, string before, string after, SimulatedModels models)
    {
        if (!path.StartsWith(before, StringComparison.Ordinal) || !path.EndsWith(after, StringComparison.Ordinal) || path.Length <= before.Length + after.Length)
        {
            return null;
        }

        var asked = Uri.UnescapeDataString(path[before.Length..^after.Length]);
        return models.Models.Where(id => id.Value == asked).Select(static id => (ModelId?)id).FirstOrDefault();
    }

    private static JsonObject Data(JsonObject data) => new() { ["data"] = data };

    private static JsonObject Model(ModelId id)
    {
        var profile = ProfileOf(id);
        var model = new JsonObject
        {
            ["id"] = id.Value,
            ["canonical_slug"] = id.WithoutVariant().Value,
            ["hugging_face_id"] = null,
            ["name"] = NameOf(id),
            ["created"] = CreatedOf(profile),
            ["description"] = $"A simulation of {id}.",
            ["context_length"] = profile.ContextLength,
            ["architecture"] = Architecture(),
            ["pricing"] = Pricing(profile),
            ["top_provider"] = new JsonObject { ["context_length"] = profile.ContextLength, ["max_completion_tokens"] = profile.MaxOutputTokens, ["is_moderated"] = false },
            ["per_request_limits"] = null,
            ["supported_parameters"] = Parameters(profile),
            ["default_parameters"] = null,
            ["supported_voices"] = null,
            ["expiration_date"] = null,
            ["links"] = new JsonObject { ["details"] = $"{Root}/models/{id}/endpoints" },
        };
        if (profile.Reasoning != ReasoningSupport.None)
        {
            var isMandatory = profile.Reasoning == ReasoningSupport.Always;
            model["reasoning"] = new JsonObject { ["mandatory"] = isMandatory, ["default_enabled"] = isMandatory };
        }

        return model;
    }

    private static JsonObject Endpoints(ModelId id)
    {
        var profile = ProfileOf(id);
        return new JsonObject
        {
            ["id"] = id.Value,
            ["name"] = NameOf(id),
            ["created"] = CreatedOf(profile),
            ["description"] = $"A simulation of {id}.",
            ["architecture"] = Architecture(),
            ["endpoints"] = new JsonArray(new JsonObject
            {
                ["name"] = $"{FakeScript.DefaultProvider} | {id}",
                ["model_id"] = id.Value,
                ["model_name"] = NameOf(id),
                ["context_length"] = profile.ContextLength,
                ["pricing"] = Pricing(profile),
                ["provider_name"] = FakeScript.DefaultProvider,
                ["tag"] = "deepinfra",
                ["quantization"] = "fp8",
                ["max_completion_tokens"] = profile.MaxOutputTokens,
                ["max_prompt_tokens"] = null,
                ["supported_parameters"] = Parameters(profile),
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

    private static JsonObject Key()
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

    private static JsonObject Provider(string name) => new()
    {
        ["name"] = name,
        ["slug"] = name.ToLowerInvariant(),
        ["privacy_policy_url"] = null,
        ["terms_of_service_url"] = null,
        ["status_page_url"] = null,
        ["headquarters"] = null,
        ["datacenters"] = null,
    };

    private static JsonObject Architecture() => new()
    {
        ["modality"] = "text->text",
        ["input_modalities"] = new JsonArray("text"),
        ["output_modalities"] = new JsonArray("text"),
        ["tokenizer"] = "DeepSeek",
        ["instruct_type"] = null,
    };

    private static JsonObject Pricing(ModelProfile profile) => new()
    {
        ["prompt"] = Price(profile.Id.Variant == ModelVariant.Free ? 0 : profile.PromptPrice),
        ["completion"] = Price(profile.Id.Variant == ModelVariant.Free ? 0 : profile.CompletionPrice),
    };

    private static string Price(decimal? ofAMillion) => ((ofAMillion ?? 0) / Million).ToString("0.############", CultureInfo.InvariantCulture);

    private static JsonArray Parameters(ModelProfile profile)
    {
        string[] names =
        [
            "frequency_penalty", "max_tokens", "presence_penalty", "response_format", "seed", "stop", "structured_outputs", "temperature", "top_p",
            .. profile.Reasoning == ReasoningSupport.None ? Array.Empty<string>() : ["include_reasoning", "reasoning"],
            .. profile.SupportsTools == false ? Array.Empty<string>() : ["tool_choice", "tools"],
        ];
        return [.. names.Select(static name => JsonValue.Create(name))];
    }

    private static ModelProfile ProfileOf(ModelId id) =>
        DeepSeekModels.TryGetProfile(id, out var profile) ? profile : new ModelProfile(id) { Reasoning = ReasoningSupport.None };

    private static string NameOf(ModelId id) => id.Variant == ModelVariant.Free ? $"{id.Slug} (free)" : id.Slug;

    private static long CreatedOf(ModelProfile profile) => profile.ReleaseDate is { } date
        ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds()
        : FakeScript.DefaultCreated;
}
