namespace OpenRouterSharp;

/// <summary>Identifies an API call to rate limiters and resilience pipelines.</summary>
/// <param name="Operation">The name of the operation as in telemetry, for example <c>chat</c>.</param>
/// <param name="Model">The requested model; <see langword="null"/> if the operation has none or the request leaves it to a preset.</param>
public readonly record struct ApiCall(string Operation, ModelId? Model);
