using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the body of a response that is an error.</summary>
public sealed record ApiErrorResponse
{
    /// <summary>Gets the error.</summary>
    [JsonPropertyName("error")]
    [JsonConverter(typeof(ApiErrorConverter))]
    public ApiError? Error { get; init; }

    /// <summary>Gets the account that the request was made for.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; init; }

    /// <summary>Gets or sets the fields that have no member here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
