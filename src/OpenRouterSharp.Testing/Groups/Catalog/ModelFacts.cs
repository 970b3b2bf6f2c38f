using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Groups.Catalog;

/// <summary>Derives the facts shared by a model and its endpoints from the model's profile.</summary>
internal static class ModelFacts
{
    private const decimal Million = 1_000_000m;

    internal static ModelProfile ProfileOf(ModelId id) =>
        DeepSeekModels.TryGetProfile(id, out var profile) ? profile : new ModelProfile(id) { Reasoning = ReasoningBehavior.None };

    internal static string NameOf(ModelId id) => id.Variant == ModelVariant.Free ? $"{id.Slug} (free)" : id.Slug;

    internal static long CreatedOf(ModelProfile profile) => profile.ReleaseDate is { } date
        ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds()
        : FakeScript.DefaultCreated;

    internal static JsonObject Architecture() => new()
    {
        ["modality"] = "text->text",
        ["input_modalities"] = new JsonArray("text"),
        ["output_modalities"] = new JsonArray("text"),
        ["tokenizer"] = "DeepSeek",
        ["instruct_type"] = null,
    };

    internal static JsonObject Pricing(ModelProfile profile) => new()
    {
        ["prompt"] = Price(profile.Id.Variant == ModelVariant.Free ? 0 : profile.PromptPrice),
        ["completion"] = Price(profile.Id.Variant == ModelVariant.Free ? 0 : profile.CompletionPrice),
    };

    internal static JsonArray Parameters(ModelProfile profile)
    {
        string[] names =
        [
            "frequency_penalty", "max_tokens", "presence_penalty", "response_format", "seed", "stop", "structured_outputs", "temperature", "top_p",
            .. profile.Reasoning == ReasoningBehavior.None ? Array.Empty<string>() : ["include_reasoning", "reasoning"],
            .. profile.SupportsTools == false ? Array.Empty<string>() : ["tool_choice", "tools"],
        ];
        return [.. names.Select(static name => JsonValue.Create(name))];
    }

    private static string Price(decimal? ofAMillion) => ((ofAMillion ?? 0) / Million).ToString("0.############", CultureInfo.InvariantCulture);
}
