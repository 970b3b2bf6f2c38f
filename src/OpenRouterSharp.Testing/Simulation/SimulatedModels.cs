namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents a simulation of DeepSeek R1, R1-0528 and V3.1 as OpenRouter serves them: R1 always thinks, and refuses to have it switched off; V3.1
/// thinks when asked to; an output limit that is spent on thinking leaves no answer; a model that is not in the list is not found. The same request
/// always gets the same answer.
/// </summary>
/// <remarks>
/// The simulated models do small sums, call a tool whose name the question mentions (R1 of January 2025 has no tools), pass on what a tool said,
/// and fill a JSON schema; of anything else they say politely that they only pretend. Beside chat, the models, their endpoints, the providers, the
/// credits, the key and the records of simulated generations can be read. Other paths are not found.
/// </remarks>
public sealed record SimulatedModels
{
    /// <summary>Gets the models that can be had.</summary>
    /// <value>Default: R1, R1-0528 and V3.1, and their free variants.</value>
    public IReadOnlyList<ModelId> Models { get; init; } =
    [
        DeepSeekModels.R1, DeepSeekModels.R1Free, DeepSeekModels.R1_0528, DeepSeekModels.R1_0528Free, DeepSeekModels.ChatV31, DeepSeekModels.ChatV31Free,
    ];

    /// <summary>Gets how long a model takes for a token. Without a stream the answer takes as long in all.</summary>
    /// <value>Default: none.</value>
    public TimeSpan TokenDelay { get; init; }

    /// <summary>Gets how many comments keep a stream alive before its first token.</summary>
    /// <value>Default: 2.</value>
    public int KeepAlives { get; init; } = 2;

    /// <summary>Gets how long the provider takes before its first token, after the first comment. Without a stream the whole answer comes so much later.</summary>
    /// <value>Default: none.</value>
    public TimeSpan FirstTokenDelay { get; init; }
}
