namespace OpenRouterSharp;

/// <summary>Represents a call to the API as rate limiters and pipelines see it.</summary>
/// <param name="Operation">The name of the operation, as telemetry has it: <c>chat</c>, for instance.</param>
/// <param name="Model">The model that is asked; <see langword="null"/> for operations without one, and where the request leaves it to a preset.</param>
public readonly record struct ApiCall(string Operation, ModelId? Model);
