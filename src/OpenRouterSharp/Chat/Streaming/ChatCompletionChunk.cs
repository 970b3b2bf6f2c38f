using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents one event of a streamed answer.</summary>
[DebuggerDisplay("{Text}")]
public sealed record ChatCompletionChunk
{
    /// <summary>Gets the id of the generation, the same in every chunk.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Gets the kind of the object; <c>chat.completion.chunk</c>.</summary>
    [JsonPropertyName("object")]
    public string? Object { get; init; }

    /// <summary>Gets when the answer was begun.</summary>
    /// <value>Unix seconds; <see cref="CreatedAt"/> is the same as a time.</value>
    [JsonPropertyName("created")]
    public long? Created { get; init; }

    /// <summary>Gets the model that answers. Routers and fallbacks may name another one in the last chunk.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Gets the display name of the provider that answers.</summary>
    [JsonPropertyName("provider")]
    public string? Provider { get; init; }

    /// <summary>Gets what is added to the answers; empty in chunks that carry only usage, debug data or an error.</summary>
    [JsonPropertyName("choices")]
    public IReadOnlyList<ChunkChoice> Choices { get => field ?? []; init => field = NullFree.List(value); }

    /// <summary>Gets what the answer consumed and cost; only near the end of the stream. Where several chunks have it, the last one counts.</summary>
    [JsonPropertyName("usage")]
    public Usage? Usage { get; init; }

    /// <summary>Gets the service tier that serves.</summary>
    [JsonPropertyName("service_tier")]
    public ServiceTier? ServiceTier { get; init; }

    /// <summary>Gets the provider's mark of the configuration that answers. Most providers send none.</summary>
    [JsonPropertyName("system_fingerprint")]
    public string? SystemFingerprint { get; init; }

    /// <summary>Gets how OpenRouter found who answers (<c>openrouter_metadata</c>); only in the last chunk, where the request asked for it.</summary>
    [JsonPropertyName("openrouter_metadata")]
    public RouterMetadata? RouterMetadata { get; init; }

    /// <summary>Gets what went wrong. The client throws it; it is set on JSON that is read without the client.</summary>
    [JsonPropertyName("error")]
    [JsonConverter(typeof(ApiErrorConverter))]
    public ApiError? Error { get; init; }

    /// <summary>Gets the account's id, which comes beside an <see cref="Error"/>.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; init; }

    /// <summary>Gets the request as it was sent to the provider, where the request asked for it; once per attempted provider.</summary>
    [JsonPropertyName("debug")]
    public JsonElement? Debug { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets what the HTTP response says beside its body.</summary>
    [JsonIgnore]
    public ResponseInfo? ResponseInfo { get; init; }

    /// <summary>Gets <see cref="Created"/> as a time; <see langword="null"/> where it is missing or not a time.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAt => UnixTime.ToDateTimeOffset(Created);

    /// <summary>Gets the next characters of the first answer's text.</summary>
    [JsonIgnore]
    public string? Text => First is { } first ? first.Delta.Content ?? first.Text : null;

    /// <summary>Gets the next characters of the first answer's visible thinking, once.</summary>
    [JsonIgnore]
    public string? Reasoning => First is { Delta: { } delta } ? VisibleReasoning.Of(delta.ReasoningDetails, delta.Reasoning) : null;

    /// <summary>Gets why the model stopped the first answer.</summary>
    [JsonIgnore]
    public FinishReason? FinishReason => First?.FinishReason;

    /// <summary>Gets a value indicating whether anything of an answer, or its bill, is in here.</summary>
    internal bool HasContent
    {
        get
        {
            if (Usage is not null)
            {
                return true;
            }

            foreach (var choice in Choices)
            {
                if (choice.Delta.HasContent || choice.Text is { Length: > 0 })
                {
                    return true;
                }
            }

            return false;
        }
    }

    private ChunkChoice? First => Choices is [var first, ..] ? first : null;
}
