using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents an answer that is JSON of a schema (<c>json_schema</c>).</summary>
/// <remarks>Providers that do not know it ignore it, unless <see cref="ProviderPreferences.RequireParameters"/> leaves them out.</remarks>
public sealed record JsonSchemaResponseFormat : ResponseFormat
{
    internal const string Tag = "json_schema";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-2)]
    public override string Type => Tag;

    /// <summary>Gets the schema's name (<c>json_schema.name</c>).</summary>
    /// <value>At most 64 letters, digits, <c>_</c> and <c>-</c>.</value>
    [JsonIgnore]
    public string? Name { get => Definition?.Name; init => Definition = (Definition ?? new()) with { Name = value }; }

    /// <summary>Gets what the answer is for (<c>json_schema.description</c>).</summary>
    [JsonIgnore]
    public string? Description { get => Definition?.Description; init => Definition = (Definition ?? new()) with { Description = value }; }

    /// <summary>Gets the JSON Schema (<c>json_schema.schema</c>).</summary>
    [JsonIgnore]
    public JsonElement? Schema { get => Definition?.Schema; init => Definition = (Definition ?? new()) with { Schema = value }; }

    /// <summary>Gets whether the answer follows the schema without fail (<c>json_schema.strict</c>).</summary>
    /// <remarks><see langword="true"/> may leave no endpoint that can serve the request, which is an error with status 404.</remarks>
    [JsonIgnore]
    public bool? Strict { get => Definition?.Strict; init => Definition = (Definition ?? new()) with { Strict = value }; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    // The wire nests what reads better flat.
    [JsonInclude]
    [JsonPropertyName("json_schema")]
    [JsonPropertyOrder(-1)]
    internal JsonSchemaDefinition? Definition { get; init; }
}
