using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents a whole answer, whether it came at once or was put together from a stream.</summary>
[DebuggerDisplay("{Model}: {Text}")]
public sealed record ChatCompletion
{
    /// <summary>Gets the id of the generation.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Gets the kind of the object; <c>chat.completion</c>.</summary>
    [JsonPropertyName("object")]
    public string? Object { get; init; }

    /// <summary>Gets when the answer was made.</summary>
    /// <value>Unix seconds; <see cref="CreatedAt"/> is the same as a time.</value>
    [JsonPropertyName("created")]
    public long? Created { get; init; }

    /// <summary>Gets the model that answered, after aliases, routers and fallbacks.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Gets the display name of the provider that answered.</summary>
    [JsonPropertyName("provider")]
    public string? Provider { get; init; }

    /// <summary>Gets the answers; empty beside an <see cref="Error"/>.</summary>
    [JsonPropertyName("choices")]
    public IReadOnlyList<ChatChoice> Choices { get => field ?? []; init => field = ToolCallIds.Complete(NullFree.List(value)); }

    /// <summary>Gets what the answer consumed and cost.</summary>
    [JsonPropertyName("usage")]
    public Usage? Usage { get; init; }

    /// <summary>Gets the service tier that served.</summary>
    [JsonPropertyName("service_tier")]
    public ServiceTier? ServiceTier { get; init; }

    /// <summary>Gets the provider's mark of the configuration that answered. Most providers send none.</summary>
    [JsonPropertyName("system_fingerprint")]
    public string? SystemFingerprint { get; init; }

    /// <summary>Gets how OpenRouter found who answered (<c>openrouter_metadata</c>), where the request asked for it.</summary>
    [JsonPropertyName("openrouter_metadata")]
    public RouterMetadata? RouterMetadata { get; init; }

    /// <summary>Gets what went wrong. The client throws it; it is set on partial answers and on JSON that is read without the client.</summary>
    [JsonPropertyName("error")]
    [JsonConverter(typeof(ApiErrorConverter))]
    public ApiError? Error { get; init; }

    /// <summary>Gets the account's id, which comes beside an <see cref="Error"/>.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets what the HTTP response says beside its body.</summary>
    [JsonIgnore]
    public ResponseInfo? ResponseInfo { get; init; }

    /// <summary>Gets <see cref="Created"/> as a time; <see langword="null"/> where it is missing or not a time.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAt => UnixTime.ToDateTimeOffset(Created);

    /// <summary>Gets the first answer.</summary>
    [JsonIgnore]
    public AssistantMessage? Message => First?.Message;

    /// <summary>Gets the text of the first answer; empty where there is none.</summary>
    [JsonIgnore]
    public string Text => First is { } first ? first.Message?.Content?.Text ?? first.Text ?? string.Empty : string.Empty;

    /// <summary>Gets the visible thinking of the first answer: the texts and summaries of its details, or the plain text where these show none.</summary>
    [JsonIgnore]
    public string? Reasoning => First?.Message is { } message ? VisibleReasoning.Of(message.ReasoningDetails, message.Reasoning) : null;

    /// <summary>Gets why the model refuses to answer, where it does.</summary>
    [JsonIgnore]
    public string? Refusal => First?.Message?.Refusal;

    /// <summary>Gets the calls of the caller's own tools in the first answer; empty where there are none.</summary>
    [JsonIgnore]
    public IReadOnlyList<ToolCall> ToolCalls => First?.Message?.ToolCalls ?? [];

    /// <summary>Gets whether the first answer calls tools, whatever its finish reason says.</summary>
    [JsonIgnore]
    public bool HasToolCalls => ToolCalls.Count > 0;

    /// <summary>Gets why the model stopped the first answer.</summary>
    [JsonIgnore]
    public FinishReason? FinishReason => First?.FinishReason;

    private ChatChoice? First => Choices is [var first, ..] ? first : null;
}
