using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a whole answer, whether it came at once or was put together from a stream.</summary>
[DebuggerDisplay("{Model}: {Text}")]
[JsonConverter(typeof(WireConverter<ChatCompletion>))]
public sealed record ChatCompletion : IWire<ChatCompletion>
{
    private ResponseInfo? _responseInfo;

    /// <summary>Initializes a new instance of the <see cref="ChatCompletion"/> class.</summary>
    public ChatCompletion()
    {
    }

    /// <summary>Gets the id of the generation.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the kind of the object; <c>chat.completion</c>.</summary>
    public string? Object { get; init; }

    /// <summary>Gets when the answer was made.</summary>
    /// <value>Unix seconds; <see cref="CreatedAt"/> is the same as a time.</value>
    public long? Created { get; init; }

    /// <summary>Gets the model that answered, after aliases, routers and fallbacks.</summary>
    public ModelId? Model { get; init; }

    /// <summary>Gets the display name of the provider that answered.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the answers; empty beside an <see cref="Error"/>.</summary>
    public IReadOnlyList<ChatChoice> Choices { get => field ?? []; init => field = ToolCallIds.Complete(value, Id, Created); }

    /// <summary>Gets what the answer consumed and cost.</summary>
    public Usage? Usage { get; init; }

    /// <summary>Gets the service tier that served.</summary>
    public ServiceTier? ServiceTier { get; init; }

    /// <summary>Gets the provider's mark of the configuration that answered. Most providers send none.</summary>
    public string? SystemFingerprint { get; init; }

    /// <summary>Gets how OpenRouter found who answered (<c>openrouter_metadata</c>), where the request asked for it.</summary>
    public RouterMetadata? RouterMetadata { get; init; }

    /// <summary>Gets what went wrong. The client throws it; it is set on partial answers and on JSON that is read without the client.</summary>
    public ApiError? Error { get; init; }

    /// <summary>Gets the account's id, which comes beside an <see cref="Error"/>.</summary>
    public string? UserId { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets what the HTTP response says beside its body.</summary>
    public ResponseInfo? ResponseInfo { get => _responseInfo; init => _responseInfo = value; }

    /// <summary>Gets <see cref="Created"/> as a time; <see langword="null"/> where it is missing or not a time.</summary>
    public DateTimeOffset? CreatedAt => UnixTime.ToDateTimeOffset(Created);

    /// <summary>Gets the first answer.</summary>
    public AssistantMessage? Message => First?.Message;

    /// <summary>Gets the text of the first answer; empty where there is none.</summary>
    public string Text => First is { } first ? (first.Message?.Content?.Text is { Length: > 0 } text ? text : first.Text ?? string.Empty) : string.Empty;

    /// <summary>Gets the visible thinking of the first answer: the texts and summaries of its details, or the plain text where these show less.</summary>
    public string? Reasoning => First?.Message is { } message ? VisibleReasoning.Of(message.ReasoningDetails, message.Reasoning) : null;

    /// <summary>Gets why the model refuses to answer, where it does.</summary>
    public string? Refusal => First?.Message?.Refusal;

    /// <summary>Gets the calls of the caller's own tools in the first answer; empty where there are none.</summary>
    public IReadOnlyList<ToolCall> ToolCalls => First?.Message?.ToolCalls ?? [];

    /// <summary>Gets whether the first answer calls tools, whatever its finish reason says.</summary>
    public bool HasToolCalls => ToolCalls.Count > 0;

    /// <summary>Gets why the model stopped the first answer.</summary>
    public FinishReason? FinishReason => First?.FinishReason;

    private ChatChoice? First => Choices is [var first, ..] ? first : null;

    /// <summary>Gives the text of the completion, which is what most programs print.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>Hands over what the response's headers say.</summary>
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
            else if (json.Is("model"u8)) Model = json.Word() is { } word ? new(word) : null;
            else if (json.Is("provider"u8)) Provider = json.Word();
            else if (json.Is("choices"u8)) choices = json.List<ChatChoice>();
            else if (json.Is("usage"u8)) Usage = json.Value<Usage>();
            else if (json.Is("service_tier"u8)) ServiceTier = json.Word() is { } word ? new(word) : null;
            else if (json.Is("system_fingerprint"u8)) SystemFingerprint = json.Word();
            else if (json.Is("openrouter_metadata"u8)) RouterMetadata = json.Value<RouterMetadata>();
            else if (json.Is("error"u8)) Error = json.Value<ApiError>();
            else if (json.Is("user_id"u8)) UserId = json.Word();
            else json.Keep();
        }

        // After all else, since the ids of calls are made of it.
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
        json.Member("error"u8, Error);
        json.Member("user_id"u8, UserId);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
