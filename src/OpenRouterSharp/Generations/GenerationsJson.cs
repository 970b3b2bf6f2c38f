using System.Text.Json.Serialization;

namespace OpenRouterSharp.Generations;

/// <summary>Lists the types of generations for <see cref="OpenRouterJson.Options"/>.</summary>
[JsonSerializable(typeof(FeedbackCategory))]
[JsonSerializable(typeof(Generation))]
[JsonSerializable(typeof(GenerationApiType))]
[JsonSerializable(typeof(GenerationAttempt))]
[JsonSerializable(typeof(GenerationAttemptError))]
[JsonSerializable(typeof(GenerationContent))]
[JsonSerializable(typeof(GenerationError))]
[JsonSerializable(typeof(GenerationFeedback))]
[JsonSerializable(typeof(GenerationInput))]
[JsonSerializable(typeof(GenerationOutput))]
internal sealed partial class GenerationsJson : JsonSerializerContext;
