namespace OpenRouterSharp;

/// <summary>Figures from the model pages, read in 2025 and 2026. Figures missing from a page are omitted, not estimated; "K" means one thousand.</summary>
internal static class DeepSeekProfiles
{
    // A page's statements about the model (tools, reasoning, release) also hold for its free variant; those about an endpoint (price, limits) do not.
    internal static IReadOnlyList<ModelProfile> All { get; } = Array.AsReadOnly<ModelProfile>(
    [
        new(DeepSeekModels.R1)
        {
            ContextLength = 163_840,
            MaxOutputTokens = 32_768,
            PromptPrice = 0.70m,
            CompletionPrice = 2.50m,
            ReleaseDate = new(2025, 1, 20),
            Reasoning = ReasoningBehavior.Always,
            SupportsTools = false,
            SupportsImages = false,
            Notes = "671B parameters, 37B of them active (mixture of experts); MIT license; text only; no tool calling when released. The weights' own context is 128K.",
        },
        new(DeepSeekModels.R1Free)
        {
            ContextLength = 163_840,
            PromptPrice = 0m,
            CompletionPrice = 0m,
            ReleaseDate = new(2025, 1, 20),
            Reasoning = ReasoningBehavior.Always,
            SupportsTools = false,
            SupportsImages = false,
            Notes = "Free variant: the rate limits of free models apply.",
        },
        new(DeepSeekModels.R1_0528)
        {
            ContextLength = 163_840,
            PromptPrice = 0.50m,
            CompletionPrice = 2.15m,
            ReleaseDate = new(2025, 5, 28),
            Reasoning = ReasoningBehavior.Always,
        },
        new(DeepSeekModels.R1_0528Free)
        {
            ContextLength = 163_840,
            PromptPrice = 0m,
            CompletionPrice = 0m,
            ReleaseDate = new(2025, 5, 28),
            Reasoning = ReasoningBehavior.Always,
            Notes = "Free variant: the rate limits of free models apply.",
        },
        new(DeepSeekModels.R1Zero)
        {
            ReleaseDate = new(2025, 1, 20),
            Reasoning = ReasoningBehavior.Always,
            Notes = "Reinforcement learning only, no supervised fine-tuning: may repeat itself without end and mix languages.",
        },
        new(DeepSeekModels.ChatV31)
        {
            ReleaseDate = new(2025, 8, 21),
            Reasoning = ReasoningBehavior.Hybrid,
            SupportsTools = true,
            Notes = "Thinking and non-thinking modes; structured tool calling, code agents and search agents.",
        },
        new(DeepSeekModels.ChatV31Free)
        {
            ContextLength = 64_000,
            PromptPrice = 0m,
            CompletionPrice = 0m,
            ReleaseDate = new(2025, 8, 21),
            Reasoning = ReasoningBehavior.Hybrid,
            SupportsTools = true,
            Notes = "Free variant: the rate limits of free models apply. Trained on contexts of up to 128K.",
        },
        new(DeepSeekModels.ChatV30324) { Reasoning = ReasoningBehavior.None, Notes = "685B parameters." },
        new(DeepSeekModels.ChatV3) { Reasoning = ReasoningBehavior.None, Notes = "DeepSeek V3." },
        new(DeepSeekModels.V3Base) { ContextLength = 128_000, Reasoning = ReasoningBehavior.None, Notes = "Base model, for testing." },
        new(DeepSeekModels.ChatV25) { Reasoning = ReasoningBehavior.None },
        new(DeepSeekModels.Coder) { Reasoning = ReasoningBehavior.None, Notes = "DeepSeek-Coder-V2; 87% of its training is code." },
        Distilled(DeepSeekModels.R1DistillLlama8B),
        Distilled(DeepSeekModels.R1DistillLlama70B),
        Distilled(DeepSeekModels.R1DistillQwen1_5B),
        Distilled(DeepSeekModels.R1DistillQwen14B),
        Distilled(DeepSeekModels.R1DistillQwen32B),
    ]);

    // Native programs compile generic code anew for each value type: references alone keep these tables small.
    internal static Dictionary<string, ModelProfile> ById { get; } = All.ToDictionary(static profile => profile.Id.Value, StringComparer.Ordinal);

    // Slugs are matched in any case; the rest are names in common use elsewhere.
    internal static Dictionary<string, ModelProfile> ByName { get; } = Named();

    private static Dictionary<string, ModelProfile> Named()
    {
        var named = new Dictionary<string, ModelProfile>(StringComparer.OrdinalIgnoreCase)
        {
            ["deepseek-reasoner"] = ById[DeepSeekModels.R1.Value],
            ["DeepSeek-V3.1"] = ById[DeepSeekModels.ChatV31.Value],
        };
        foreach (var profile in All)
        {
            if (profile.Id.Variants.Count == 0)
            {
                named.Add(profile.Id.Slug, profile);
            }
        }

        return named;
    }

    private static ModelProfile Distilled(ModelId id) => new(id) { Reasoning = ReasoningBehavior.Always, Notes = "Distilled from R1; dense." };
}
