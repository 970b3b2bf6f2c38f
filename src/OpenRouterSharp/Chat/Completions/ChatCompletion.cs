using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a complete chat completion, whether received as a whole or accumulated from a stream.</summary>
[DebuggerDisplay("{Model}: {Text}")]
[JsonConverter(typeof(WireConverter<ChatCompletion>))]
public sealed record ChatCompletion : IWire<ChatCompletion>
{
    private ResponseInfo? _responseInfo;
    private CompletionExtras? _extras;

    /// <summary>Initializes a new instance of the <see cref="ChatCompletion"/> class.</summary>
    public ChatCompletion()
    {
    }

    /// <summary>Gets the generation ID.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the object type; <c>chat.completion</c>.</summary>
    public string? Object { get; init; }

    /// <summary>Gets the time at which the completion was created.</summary>
    /// <value>Seconds since the Unix epoch; see also <see cref="CreatedAt"/>.</value>
    public long? Created { get; init; }

    /// <summary>Gets the model that generated the completion, after resolving aliases, routers and fallbacks.</summary>
    public ModelId? Model { get; init; }

    /// <summary>Gets the display name of the provider.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the choices; empty beside an <see cref="Error"/>.</summary>
    public IReadOnlyList<ChatChoice> Choices { get => field ?? []; init => field = ToolCallIds.Complete(value, Id, Created); }

    /// <summary>Gets the token usage and cost.</summary>
    public Usage? Usage { get; init; }

    /// <summary>Gets the service tier that was used.</summary>
    public ServiceTier? ServiceTier { get; init; }

    /// <summary>Gets the provider's fingerprint of its backend configuration. Most providers send none.</summary>
    public string? SystemFingerprint { get; init; }

    /// <summary>Gets the routing metadata (<c>openrouter_metadata</c>), if requested.</summary>
    public RouterMetadata? RouterMetadata { get; init; }

    /// <summary>Gets the verdict of the alignment plugin. Present in batch results.</summary>
    public AlignmentReport? Alignment { get => _extras?.Alignment; init => _extras = CompletionExtras.Of(UserId, value); }

    /// <summary>Gets the error. The client throws it as an exception; it is set only on partial completions and on JSON read without the client.</summary>
    public ApiError? Error { get; init; }

    /// <summary>Gets the account ID, which accompanies an <see cref="Error"/>.</summary>
    public string? UserId { get => _extras?.UserId; init => _extras = CompletionExtras.Of(value, Alignment); }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets the metadata of the HTTP response, taken from its headers.</summary>
    public ResponseInfo? ResponseInfo { get => _responseInfo; init => _responseInfo = value; }

    /// <summary>Gets <see cref="Created"/> as a <see cref="DateTimeOffset"/>; <see langword="null"/> if it is missing or out of range.</summary>
    public DateTimeOffset? CreatedAt => UnixTime.ToDateTimeOffset(Created);

    /// <summary>Gets the message of the first choice.</summary>
    public AssistantMessage? Message => First?.Message;

    /// <summary>Gets the text of the first choice; empty if there is none.</summary>
    public string Text => First is { } first ? (first.Message?.Content?.Text is { Length: > 0 } text ? text : first.Text ?? string.Empty) : string.Empty;

    /// <summary>Gets the visible reasoning of the first choice: the texts and summaries of its details, or the plain text if the details contain less.</summary>
    public string? Reasoning => First?.Message is { } message ? VisibleReasoning.Of(message.ReasoningDetails, message.Reasoning) : null;

    /// <summary>Gets the refusal message of the first choice; <see langword="null"/> if the model did not refuse.</summary>
    public string? Refusal => First?.Message?.Refusal;

    /// <summary>Gets the calls of the caller's own tools in the first choice; empty if there are none.</summary>
    public IReadOnlyList<ToolCall> ToolCalls => First?.Message?.ToolCalls ?? [];

    /// <summary>Gets a value indicating whether the first choice contains tool calls, regardless of its finish reason.</summary>
    public bool HasToolCalls => ToolCalls.Count > 0;

    /// <summary>Gets the finish reason of the first choice.</summary>
    public FinishReason? FinishReason => First?.FinishReason;

    /// <summary>Gets the output tokens per second, including reasoning: from the first content of a stream to its end, or over the whole <see cref="ResponseInfo.Duration"/>.</summary>
    /// <value><see langword="null"/> if the tokens or the times are unknown.</value>
    public double? TokensPerSecond =>
        Usage?.CompletionTokens is { } tokens
        && ResponseInfo is { Duration: { } duration } info
        && (duration - (info.TimeToFirstToken ?? TimeSpan.Zero)).TotalSeconds is > 0 and var seconds
            ? tokens / seconds
            : null;

    private ChatChoice? First => Choices is [var first, ..] ? first : null;

    /// <summary>Returns the text of the completion.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>Attaches the metadata from the response headers.</summary>
    internal void Attach(ResponseInfo? info) => _responseInfo = info;

    private ChatCompletion(ref WireReader json)
    {
        IReadOnlyList<ChatChoice>? choices = null;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) Id = json.Word();
            else if (json.Is("object"u8)) Object = json.Word();
            else if (json.Is("created"u8)) Created = json.Int64();
            else if (json.Is("model"u8)) Model = json.Word<ModelId>();
            else if (json.Is("provider"u8)) Provider = json.Word();
            else if (json.Is("choices"u8)) choices = json.List<ChatChoice>();
            else if (json.Is("usage"u8)) Usage = json.Value<Usage>();
            else if (json.Is("service_tier"u8)) ServiceTier = json.Word<ServiceTier>();
            else if (json.Is("system_fingerprint"u8)) SystemFingerprint = json.Word();
            else if (json.Is("openrouter_metadata"u8)) RouterMetadata = json.Value<RouterMetadata>();
            else if (json.Is("alignment"u8)) Alignment = json.Value<AlignmentReport>();
            else if (json.Is("error"u8)) Error = json.Value<ApiError>();
            else if (json.Is("user_id"u8)) UserId = json.Word();
            else json.Keep();
        }

        // Last, because call IDs are derived from everything else.
        Choices = choices!;
        AdditionalProperties = json.End(outer);
    }

    static ChatCompletion? IWire<ChatCompletion>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id);
        json.Member("object"u8, Object);
        json.Member("created"u8, Created);
        json.Member("model"u8, Model?.Value);
        json.Member("provider"u8, Provider);
        json.Member("choices"u8, Choices);
        json.Member("usage"u8, Usage);
        json.Member("service_tier"u8, ServiceTier?.Value);
        json.Member("system_fingerprint"u8, SystemFingerprint);
        json.Member("openrouter_metadata"u8, RouterMetadata);
        json.Member("alignment"u8, Alignment);
        json.Member("error"u8, Error);
        json.Member("user_id"u8, UserId);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
