using OpenRouterSharp.Catalog;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents a simulation of DeepSeek R1, R1-0528 and V3.1 as OpenRouter serves them: R1 always reasons, and rejects requests to disable it; V3.1
/// reasons on request; an output limit used up by reasoning leaves no answer; unlisted models are not found. The same request
/// always gets the same response.
/// </summary>
/// <remarks>
/// The simulated models solve simple calculations and fill in a JSON schema. They call the functions that the question is about, by the words of their
/// names and descriptions, one function a turn, with arguments from the question and from earlier results, and then answer from the results (R1 of January
/// 2025 does not support tools). To anything else they reply that they are a simulation. Besides chat, the simulation serves the models, their
/// endpoints, the providers, the credits, the key, the records of simulated generations, and batches. Other paths are not found.
/// </remarks>
public sealed record SimulatedModels
{
    /// <summary>Gets the available models.</summary>
    /// <value>Default: R1, R1-0528 and V3.1, and their free variants.</value>
    public IReadOnlyList<ModelId> Models { get; init; } =
    [
        DeepSeekModels.R1, DeepSeekModels.R1Free, DeepSeekModels.R1_0528, DeepSeekModels.R1_0528Free, DeepSeekModels.ChatV31, DeepSeekModels.ChatV31Free,
    ];

    /// <summary>Gets the catalog that the endpoints for models serve. It does not change which models answer in chat.</summary>
    /// <value>Default: entries for <see cref="Models"/>, with the prices and limits of their profiles.</value>
    public IReadOnlyList<ModelInfo>? Catalog { get; init; }

    /// <summary>Gets the models with the endpoints of their providers.</summary>
    /// <value>Default: one healthy endpoint for each model of the catalog.</value>
    public IReadOnlyList<ModelEndpoints>? Endpoints { get; init; }

    /// <summary>Gets the providers.</summary>
    /// <value>Default: DeepInfra and Novita.</value>
    public IReadOnlyList<ProviderInfo>? Providers { get; init; }

    /// <summary>Gets the time that a model takes per token. Without streaming, the response is delayed by the total.</summary>
    /// <value>Default: zero.</value>
    public TimeSpan TokenDelay { get; init; }

    /// <summary>Gets the number of keep-alive comments before the first token of a stream.</summary>
    /// <value>Default: 2.</value>
    public int KeepAlives { get; init; } = 2;

    /// <summary>Gets the delay before the first token, after the first comment. Without streaming, the whole response is delayed by it.</summary>
    /// <value>Default: zero.</value>
    public TimeSpan FirstTokenDelay { get; init; }

    /// <summary>Gets the settings of the simulated batches.</summary>
    public SimulatedBatches Batches { get; init; } = new();
}
