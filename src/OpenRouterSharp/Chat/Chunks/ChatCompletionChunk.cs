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
    public string? Id { get => Head.Id; init => Head = ReferenceEquals(value, Head.Id) ? Head : Head with { Id = value }; }

    /// <summary>Gets the kind of the object; <c>chat.completion.chunk</c>.</summary>
    [JsonPropertyName("object")]
    public string? Object { get => Head.Object; init => Head = ReferenceEquals(value, Head.Object) ? Head : Head with { Object = value }; }

    /// <summary>Gets when the answer was begun.</summary>
    /// <value>Unix seconds; <see cref="CreatedAt"/> is the same as a time.</value>
    [JsonPropertyName("created")]
    public long? Created { get => Head.Created; init => Head = value == Head.Created ? Head : Head with { Created = value }; }

    /// <summary>Gets the model that answers. Routers and fallbacks may name another one in the last chunk.</summary>
    [JsonPropertyName("model")]
    public string? Model { get => Head.Model; init => Head = ReferenceEquals(value, Head.Model) ? Head : Head with { Model = value }; }

    /// <summary>Gets the display name of the provider that answers.</summary>
    [JsonPropertyName("provider")]
    public string? Provider { get => Head.Provider; init => Head = ReferenceEquals(value, Head.Provider) ? Head : Head with { Provider = value }; }

    /// <summary>Gets what is added to the answers; empty in chunks that carry only usage, debug data or an error.</summary>
    [JsonPropertyName("choices")]
    public IReadOnlyList<ChunkChoice> Choices { get => field ?? []; init => field = NullFree.List(value); }

    /// <summary>Gets what the answer consumed and cost; only near the end of the stream. Where several chunks have it, the last one counts.</summary>
    [JsonPropertyName("usage")]
    public Usage? Usage { get => Extras.Usage; init => Extras = ReferenceEquals(value, Extras.Usage) ? Extras : Extras with { Usage = value }; }

    /// <summary>Gets the service tier that serves.</summary>
    [JsonPropertyName("service_tier")]
    public ServiceTier? ServiceTier { get => Head.ServiceTier; init => Head = value == Head.ServiceTier ? Head : Head with { ServiceTier = value }; }

    /// <summary>Gets the provider's mark of the configuration that answers. Most providers send none.</summary>
    [JsonPropertyName("system_fingerprint")]
    public string? SystemFingerprint { get => Head.SystemFingerprint; init => Head = ReferenceEquals(value, Head.SystemFingerprint) ? Head : Head with { SystemFingerprint = value }; }

    /// <summary>Gets how OpenRouter found who answers (<c>openrouter_metadata</c>); only in the last chunk, where the request asked for it.</summary>
    [JsonPropertyName("openrouter_metadata")]
    public RouterMetadata? RouterMetadata { get => Extras.RouterMetadata; init => Extras = ReferenceEquals(value, Extras.RouterMetadata) ? Extras : Extras with { RouterMetadata = value }; }

    /// <summary>Gets what went wrong. The client throws it; it is set on JSON that is read without the client.</summary>
    [JsonPropertyName("error")]
    [JsonConverter(typeof(ApiErrorConverter))]
    public ApiError? Error { get => Extras.Error; init => Extras = ReferenceEquals(value, Extras.Error) ? Extras : Extras with { Error = value }; }

    /// <summary>Gets the account's id, which comes beside an <see cref="Error"/>.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get => Extras.UserId; init => Extras = ReferenceEquals(value, Extras.UserId) ? Extras : Extras with { UserId = value }; }

    /// <summary>Gets the request as it was sent to the provider, where the request asked for it; once per attempted provider.</summary>
    [JsonPropertyName("debug")]
    public JsonElement? Debug { get => Extras.Debug; init => Extras = value is null && Extras.Debug is null ? Extras : Extras with { Debug = value }; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get => Extras.AdditionalProperties; set => Extras = Extras with { AdditionalProperties = value }; }

    /// <summary>Gets what the HTTP response says beside its body.</summary>
    [JsonIgnore]
    public ResponseInfo? ResponseInfo { get => Head.ResponseInfo; init => Head = ReferenceEquals(value, Head.ResponseInfo) ? Head : Head with { ResponseInfo = value }; }

    /// <summary>Gets <see cref="Created"/> as a time; <see langword="null"/> where it is missing or not a time.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAt => UnixTime.ToDateTimeOffset(Created);

    /// <summary>Gets the next characters of the first answer's text.</summary>
    [JsonIgnore]
    public string? Text => First is { } first ? first.Delta.Content ?? first.Text : null;

    /// <summary>Gets the next characters of the first answer's visible thinking, once.</summary>
    [JsonIgnore]
    public string? Reasoning => First is { Delta: { } delta } ? VisibleReasoning.Of(delta.ReasoningDetails, delta.Reasoning) : null;

    /// <summary>Gets the next characters of why the model refuses to answer.</summary>
    [JsonIgnore]
    public string? Refusal => First?.Delta.Refusal;

    /// <summary>Gets why the model stopped the first answer.</summary>
    [JsonIgnore]
    public FinishReason? FinishReason => First?.FinishReason;

    internal ChunkHead Head { get; init; } = ChunkHead.None;

    internal ChunkExtras Extras { get; set; } = ChunkExtras.None;

    /// <summary>Gets a value indicating whether anything of an answer, or its bill, is in here.</summary>
    internal bool HasContent
    {
        get
        {
            if (Usage is not null)
            {
                return true;
            }

            var choices = Choices;
            for (var i = 0; i < choices.Count; i++)
            {
                var choice = choices[i];
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
