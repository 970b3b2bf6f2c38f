using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents an error as it stands on the wire, in a body, in a choice or in a chunk of a stream.</summary>
public sealed record ApiError
{
    /// <summary>Gets the code as text, whether it is a number or a word on the wire; <see langword="null"/> where there is none.</summary>
    [JsonPropertyName("code")]
    [JsonConverter(typeof(ErrorCodeConverter))]
    public string? Code { get; init; }

    /// <summary>Gets the service's words.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }

    /// <summary>Gets the kind of the error where it stands beside the message; most errors have it in <see cref="Metadata"/>.</summary>
    [JsonPropertyName("error_type")]
    public ErrorKind? ErrorType { get; init; }

    /// <summary>Gets the HTTP status that the error stands for; given where <see cref="Code"/> is not.</summary>
    [JsonPropertyName("http_status")]
    public int? HttpStatus { get; init; }

    /// <summary>Gets the type that an OpenAI-style error names.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>Gets the parameter that an OpenAI-style error names.</summary>
    [JsonPropertyName("param")]
    public string? Param { get; init; }

    /// <summary>Gets whether and where the model can be had.</summary>
    [JsonPropertyName("availability")]
    public ErrorAvailability? Availability { get; init; }

    /// <summary>Gets everything else that the service says of the error.</summary>
    [JsonPropertyName("metadata")]
    public JsonElement? Metadata { get; init; }

    /// <summary>Gets or sets the fields that have no member here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
