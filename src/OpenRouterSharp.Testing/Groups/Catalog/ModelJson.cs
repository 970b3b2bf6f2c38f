using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Groups.Catalog;

/// <summary>Creates the JSON of a model in the list of models.</summary>
internal static class ModelJson
{
    internal static JsonObject Of(ModelId id)
    {
        var profile = ModelFacts.ProfileOf(id);
        var model = new JsonObject
        {
            ["id"] = id.Value,
            ["canonical_slug"] = id.WithoutVariant().Value,
            ["hugging_face_id"] = null,
            ["name"] = ModelFacts.NameOf(id),
            ["created"] = ModelFacts.CreatedOf(profile),
            ["description"] = $"A simulation of {id}.",
            ["context_length"] = profile.ContextLength,
            ["architecture"] = ModelFacts.Architecture(),
            ["pricing"] = ModelFacts.Pricing(profile),
            ["top_provider"] = new JsonObject { ["context_length"] = profile.ContextLength, ["max_completion_tokens"] = profile.MaxOutputTokens, ["is_moderated"] = false },
            ["per_request_limits"] = null,
            ["supported_parameters"] = ModelFacts.Parameters(profile),
            ["default_parameters"] = null,
            ["supported_voices"] = null,
            ["expiration_date"] = null,
            ["links"] = new JsonObject { ["details"] = $"/api/v1/models/{id}/endpoints" },
        };
        if (profile.Reasoning != ReasoningBehavior.None)
        {
            var isMandatory = profile.Reasoning == ReasoningBehavior.Always;
            model["reasoning"] = new JsonObject { ["mandatory"] = isMandatory, ["default_enabled"] = isMandatory };
        }

        return model;
    }
}
