namespace OpenRouterSharp;

/// <summary>Represents the service's suggestion of an alternative model, which the caller can accept.</summary>
/// <param name="Requested">The requested model.</param>
/// <param name="Suggested">The model that the service suggests instead.</param>
/// <param name="Reason">The reason that the requested model is unavailable: it was retired, its free variant ended, or its providers have no capacity.</param>
/// <param name="Error">The complete error.</param>
public sealed record ModelFallback(ModelId Requested, ModelId Suggested, AvailabilityCode Reason, OpenRouterException Error);
