using System.Text.Json.Serialization;

namespace OpenRouterSharp.Errors;

/// <summary>Lists the error types for <see cref="OpenRouterJson.Options"/>.</summary>
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(ApiErrorResponse))]
[JsonSerializable(typeof(AvailabilityCode))]
[JsonSerializable(typeof(AvailabilityConstraint))]
[JsonSerializable(typeof(ErrorAvailability))]
[JsonSerializable(typeof(ErrorKind))]
internal sealed partial class ErrorsJson : JsonSerializerContext;
