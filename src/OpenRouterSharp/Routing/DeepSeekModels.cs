using System.Diagnostics.CodeAnalysis;

namespace OpenRouterSharp;

/// <summary>Gives the ids of DeepSeek's models and what their pages said about them.</summary>
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "R1_0528 and R1DistillQwen1_5B keep apart the digits that the models' names keep apart.")]
public static class DeepSeekModels
{
    /// <summary>Gets DeepSeek R1 of January 2025, which always thinks (<c>deepseek/deepseek-r1</c>).</summary>
    public static ModelId R1 { get; } = new("deepseek/deepseek-r1");

    /// <summary>Gets <see cref="R1"/> for nothing, with the rate limits of free models (<c>deepseek/deepseek-r1:free</c>).</summary>
    public static ModelId R1Free { get; } = new("deepseek/deepseek-r1:free");

    /// <summary>Gets DeepSeek R1 of May 2025, which always thinks (<c>deepseek/deepseek-r1-0528</c>).</summary>
    public static ModelId R1_0528 { get; } = new("deepseek/deepseek-r1-0528");

    /// <summary>Gets <see cref="R1_0528"/> for nothing, with the rate limits of free models (<c>deepseek/deepseek-r1-0528:free</c>).</summary>
    public static ModelId R1_0528Free { get; } = new("deepseek/deepseek-r1-0528:free");

    /// <summary>Gets DeepSeek R1 Zero, trained by reinforcement alone (<c>deepseek/deepseek-r1-zero</c>).</summary>
    public static ModelId R1Zero { get; } = new("deepseek/deepseek-r1-zero");

    /// <summary>Gets DeepSeek V3.1, which thinks when asked to (<c>deepseek/deepseek-chat-v3.1</c>).</summary>
    public static ModelId ChatV31 { get; } = new("deepseek/deepseek-chat-v3.1");

    /// <summary>Gets <see cref="ChatV31"/> for nothing, with the rate limits of free models (<c>deepseek/deepseek-chat-v3.1:free</c>).</summary>
    public static ModelId ChatV31Free { get; } = new("deepseek/deepseek-chat-v3.1:free");

    /// <summary>Gets DeepSeek V3 of March 2025 (<c>deepseek/deepseek-chat-v3-0324</c>).</summary>
    public static ModelId ChatV30324 { get; } = new("deepseek/deepseek-chat-v3-0324");

    /// <summary>Gets DeepSeek V3 (<c>deepseek/deepseek-chat</c>).</summary>
    public static ModelId ChatV3 { get; } = new("deepseek/deepseek-chat");

    /// <summary>Gets the base model of DeepSeek V3, for testing (<c>deepseek/deepseek-v3-base</c>).</summary>
    public static ModelId V3Base { get; } = new("deepseek/deepseek-v3-base");

    /// <summary>Gets DeepSeek V2.5 (<c>deepseek/deepseek-chat-v2.5</c>).</summary>
    public static ModelId ChatV25 { get; } = new("deepseek/deepseek-chat-v2.5");

    /// <summary>Gets DeepSeek Coder V2 (<c>deepseek/deepseek-coder</c>).</summary>
    public static ModelId Coder { get; } = new("deepseek/deepseek-coder");

    /// <summary>Gets R1 distilled into Llama with 8 billion parameters (<c>deepseek/deepseek-r1-distill-llama-8b</c>).</summary>
    public static ModelId R1DistillLlama8B { get; } = new("deepseek/deepseek-r1-distill-llama-8b");

    /// <summary>Gets R1 distilled into Llama with 70 billion parameters (<c>deepseek/deepseek-r1-distill-llama-70b</c>).</summary>
    public static ModelId R1DistillLlama70B { get; } = new("deepseek/deepseek-r1-distill-llama-70b");

    /// <summary>Gets R1 distilled into Qwen with 1.5 billion parameters (<c>deepseek/deepseek-r1-distill-qwen-1.5b</c>).</summary>
    public static ModelId R1DistillQwen1_5B { get; } = new("deepseek/deepseek-r1-distill-qwen-1.5b");

    /// <summary>Gets R1 distilled into Qwen with 14 billion parameters (<c>deepseek/deepseek-r1-distill-qwen-14b</c>).</summary>
    public static ModelId R1DistillQwen14B { get; } = new("deepseek/deepseek-r1-distill-qwen-14b");

    /// <summary>Gets R1 distilled into Qwen with 32 billion parameters (<c>deepseek/deepseek-r1-distill-qwen-32b</c>).</summary>
    public static ModelId R1DistillQwen32B { get; } = new("deepseek/deepseek-r1-distill-qwen-32b");

    /// <summary>Gets the profile of each model that has a property here.</summary>
    public static IReadOnlyList<ModelProfile> All => DeepSeekProfiles.All;

    /// <summary>Finds what a model's page said about it.</summary>
    /// <param name="model">The model. Its preset, and variants that only steer routing such as <c>:nitro</c>, do not matter.</param>
    /// <param name="profile">The profile.</param>
    /// <returns>Whether the model is known here. A static variant such as <c>:free</c> is known only where it has a profile of its own.</returns>
    public static bool TryGetProfile(ModelId model, [NotNullWhen(true)] out ModelProfile? profile)
    {
        var statics = model.Variants.Where(static variant => variant.IsStatic).Select(static variant => ":" + variant.Value);
        return DeepSeekProfiles.ById.TryGetValue(model.BaseName + string.Concat(statics), out profile);
    }

    /// <summary>
    /// Finds the id that a name means: an id in any case, a slug without its author, the names of the published weights
    /// (<c>deepseek-ai/DeepSeek-R1</c>), and DeepSeek's own former name of R1 (<c>deepseek-reasoner</c>). Variants and preset are kept.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="model">The id.</param>
    /// <returns>Whether the name means a model that is known here.</returns>
    public static bool TryResolve([NotNullWhen(true)] string? name, out ModelId model)
    {
        var asked = new ModelId(name?.Trim() ?? string.Empty);
        model = default;
        if (asked.IsLatestAlias || !IsDeepSeek(asked.Author) || !DeepSeekProfiles.ByName.TryGetValue(asked.Slug, out var known))
        {
            return false;
        }

        model = new ModelId(string.Concat(known.Value, asked.Value.AsSpan(asked.BaseName.Length)));
        return true;
    }

    private static bool IsDeepSeek(string? author) =>
        author is null || author.Equals("deepseek", StringComparison.OrdinalIgnoreCase) || author.Equals("deepseek-ai", StringComparison.OrdinalIgnoreCase);
}
