namespace OpenRouterSharp;

/// <summary>Represents the service's suggestion to ask another model, for the caller to accept or not.</summary>
/// <param name="Requested">The model that was asked.</param>
/// <param name="Suggested">The model that the service suggests instead.</param>
/// <param name="Reason">Why the first cannot be had: it was retired, its free variant ended, or its providers have no capacity.</param>
/// <param name="Error">The whole error.</param>
public sealed record ModelFallback(ModelId Requested, ModelId Suggested, AvailabilityCode Reason, OpenRouterException Error);
