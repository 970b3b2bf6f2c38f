using System.Diagnostics.CodeAnalysis;

namespace OpenRouterSharp;

/// <summary>Provides the IDs and published profiles of DeepSeek models.</summary>
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "R1_0528 and R1DistillQwen1_5B keep apart the digits that the models' names keep apart.")]
public static class DeepSeekModels
{
    /// <summary>Gets DeepSeek R1 of January 2025, which always reasons (<c>deepseek/deepseek-r1</c>).</summary>
    public static ModelId R1 { get; } = new("deepseek/deepseek-r1");

    /// <summary>Gets the free variant of <see cref="R1"/>, subject to the rate limits of free models (<c>deepseek/deepseek-r1:free</c>).</summary>
    public static ModelId R1Free { get; } = new("deepseek/deepseek-r1:free");

    /// <summary>Gets DeepSeek R1 of May 2025, which always reasons (<c>deepseek/deepseek-r1-0528</c>).</summary>
    public static ModelId R1_0528 { get; } = new("deepseek/deepseek-r1-0528");

    /// <summary>Gets the free variant of <see cref="R1_0528"/>, subject to the rate limits of free models (<c>deepseek/deepseek-r1-0528:free</c>).</summary>
    public static ModelId R1_0528Free { get; } = new("deepseek/deepseek-r1-0528:free");

    /// <summary>Gets DeepSeek R1 Zero, trained by reinforcement learning alone (<c>deepseek/deepseek-r1-zero</c>).</summary>
    public static ModelId R1Zero { get; } = new("deepseek/deepseek-r1-zero");

    /// <summary>Gets DeepSeek V3.1, a hybrid model that reasons on request (<c>deepseek/deepseek-chat-v3.1</c>).</summary>
    public static ModelId ChatV31 { get; } = new("deepseek/deepseek-chat-v3.1");

    /// <summary>Gets the free variant of <see cref="ChatV31"/>, subject to the rate limits of free models (<c>deepseek/deepseek-chat-v3.1:free</c>).</summary>
    public static ModelId ChatV31Free { get; } = new("deepseek/deepseek-chat-v3.1:free");

    /// <summary>Gets DeepSeek V3 of March 2025 (<c>deepseek/deepseek-chat-v3-0324</c>).</summary>
    public static ModelId ChatV30324 { get; } = new("deepseek/deepseek-chat-v3-0324");

    /// <summary>Gets DeepSeek V3 (<c>deepseek/deepseek-chat</c>).</summary>
    public static ModelId ChatV3 { get; } = new("deepseek/deepseek-chat");

    /// <summary>Gets the base model of DeepSeek V3, intended for testing (<c>deepseek/deepseek-v3-base</c>).</summary>
    public static ModelId V3Base { get; } = new("deepseek/deepseek-v3-base");

    /// <summary>Gets DeepSeek V2.5 (<c>deepseek/deepseek-chat-v2.5</c>).</summary>
    public static ModelId ChatV25 { get; } = new("deepseek/deepseek-chat-v2.5");

    /// <summary>Gets DeepSeek Coder V2 (<c>deepseek/deepseek-coder</c>).</summary>
    public static ModelId Coder { get; } = new("deepseek/deepseek-coder");

    /// <summary>Gets the distillation of R1 into Llama with 8 billion parameters (<c>deepseek/deepseek-r1-distill-llama-8b</c>).</summary>
    public static ModelId R1DistillLlama8B { get; } = new("deepseek/deepseek-r1-distill-llama-8b");

    /// <summary>Gets the distillation of R1 into Llama with 70 billion parameters (<c>deepseek/deepseek-r1-distill-llama-70b</c>).</summary>
    public static ModelId R1DistillLlama70B { get; } = new("deepseek/deepseek-r1-distill-llama-70b");

    /// <summary>Gets the distillation of R1 into Qwen with 1.5 billion parameters (<c>deepseek/deepseek-r1-distill-qwen-1.5b</c>).</summary>
    public static ModelId R1DistillQwen1_5B { get; } = new("deepseek/deepseek-r1-distill-qwen-1.5b");

    /// <summary>Gets the distillation of R1 into Qwen with 14 billion parameters (<c>deepseek/deepseek-r1-distill-qwen-14b</c>).</summary>
    public static ModelId R1DistillQwen14B { get; } = new("deepseek/deepseek-r1-distill-qwen-14b");

    /// <summary>Gets the distillation of R1 into Qwen with 32 billion parameters (<c>deepseek/deepseek-r1-distill-qwen-32b</c>).</summary>
    public static ModelId R1DistillQwen32B { get; } = new("deepseek/deepseek-r1-distill-qwen-32b");

    /// <summary>Gets the profiles of all models listed as properties of this class.</summary>
    public static IReadOnlyList<ModelProfile> All => DeepSeekProfiles.All;

    /// <summary>Gets the published profile of a model.</summary>
    /// <param name="model">The model. Its preset and its routing variants, such as <c>:nitro</c>, are ignored.</param>
    /// <param name="profile">When this method returns, the profile, or <see langword="null"/> if the model is unknown.</param>
    /// <returns><see langword="true"/> if the model is known; a static variant such as <c>:free</c> is known only if it has its own profile.</returns>
    public static bool TryGetProfile(ModelId model, [NotNullWhen(true)] out ModelProfile? profile)
    {
        var id = model.BaseName;
        foreach (var variant in model.Variants)
        {
            id += variant.IsStatic ? ":" + variant.Value : null;
        }

        return DeepSeekProfiles.ById.TryGetValue(id, out profile);
    }

    /// <summary>
    /// Resolves a name to a model ID. Accepts an ID in any case, a slug without its author, the names of the published weights
    /// (<c>deepseek-ai/DeepSeek-R1</c>), and DeepSeek's former name for R1 (<c>deepseek-reasoner</c>). Variants and preset are kept.
    /// </summary>
    /// <param name="name">The name to resolve.</param>
    /// <param name="model">When this method returns, the model ID.</param>
    /// <returns><see langword="true"/> if the name resolves to a known model; otherwise, <see langword="false"/>.</returns>
    public static bool TryResolve([NotNullWhen(true)] string? name, out ModelId model)
    {
        var asked = new ModelId(name?.Trim() ?? string.Empty);
        model = default;
        if (asked.IsLatestAlias || !IsDeepSeek(asked.Author) || !DeepSeekProfiles.ByName.TryGetValue(asked.Slug, out var known))
        {
            return false;
        }

        model = new ModelId(string.Concat(known.Id.Value, asked.Value.AsSpan(asked.BaseName.Length)));
        return true;
    }

    private static bool IsDeepSeek(string? author) =>
        author is null || author.Equals("deepseek", StringComparison.OrdinalIgnoreCase) || author.Equals("deepseek-ai", StringComparison.OrdinalIgnoreCase);
}
