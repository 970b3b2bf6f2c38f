using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents one event of a streamed answer.</summary>
[DebuggerDisplay("{Text}")]
[JsonConverter(typeof(WireConverter<ChatCompletionChunk>))]
public sealed record ChatCompletionChunk : IWire<ChatCompletionChunk>
{
    /// <summary>Initializes a new instance of the <see cref="ChatCompletionChunk"/> class.</summary>
    public ChatCompletionChunk()
    {
    }

    /// <summary>Gets the id of the generation, the same in every chunk.</summary>
    public string? Id { get => Head.Id; init => Head = Head with { Id = value }; }

    /// <summary>Gets the kind of the object; <c>chat.completion.chunk</c>.</summary>
    public string? Object { get => Head.Object; init => Head = Head with { Object = value }; }

    /// <summary>Gets when the answer was begun.</summary>
    /// <value>Unix seconds; <see cref="CreatedAt"/> is the same as a time.</value>
    public long? Created { get => Head.Created; init => Head = Head with { Created = value }; }

    /// <summary>Gets the model that answers. Routers and fallbacks may name another one in the last chunk.</summary>
    public ModelId? Model { get => Head.Model is { } model ? new(model) : null; init => Head = Head with { Model = value?.Value }; }

    /// <summary>Gets the display name of the provider that answers.</summary>
    public string? Provider { get => Head.Provider; init => Head = Head with { Provider = value }; }

    /// <summary>Gets what is added to the answers; empty in chunks that carry only usage, debug data or an error.</summary>
    public IReadOnlyList<ChunkChoice> Choices { get => field ?? []; init; }

    /// <summary>Gets what the answer consumed and cost; only near the end of the stream. Where several chunks have it, the last one counts.</summary>
    public Usage? Usage { get => Extras.Usage; init => Extras = Extras with { Usage = value }; }

    /// <summary>Gets the service tier that serves.</summary>
    public ServiceTier? ServiceTier { get => Head.ServiceTier; init => Head = Head with { ServiceTier = value }; }

    /// <summary>Gets the provider's mark of the configuration that answers. Most providers send none.</summary>
    public string? SystemFingerprint { get => Head.SystemFingerprint; init => Head = Head with { SystemFingerprint = value }; }

    /// <summary>Gets how OpenRouter found who answers (<c>openrouter_metadata</c>); only in the last chunk, where the request asked for it.</summary>
    public RouterMetadata? RouterMetadata { get => Extras.RouterMetadata; init => Extras = Extras with { RouterMetadata = value }; }

    /// <summary>Gets what went wrong. The client throws it; it is set on JSON that is read without the client.</summary>
    public ApiError? Error { get => Extras.Error; init => Extras = Extras with { Error = value }; }

    /// <summary>Gets the account's id, which comes beside an <see cref="Error"/>.</summary>
    public string? UserId { get => Extras.UserId; init => Extras = Extras with { UserId = value }; }

    /// <summary>Gets the request as it was sent to the provider, where the request asked for it; once per attempted provider.</summary>
    public JsonElement? Debug { get => Extras.Debug; init => Extras = Extras with { Debug = value }; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get => Extras.AdditionalProperties; set => Extras = Extras with { AdditionalProperties = value }; }

    /// <summary>Gets what the HTTP response says beside its body.</summary>
    public ResponseInfo? ResponseInfo { get => Head.ResponseInfo; init => Head = Head with { ResponseInfo = value }; }

    /// <summary>Gets <see cref="Created"/> as a time; <see langword="null"/> where it is missing or not a time.</summary>
    public DateTimeOffset? CreatedAt => UnixTime.ToDateTimeOffset(Created);

    /// <summary>Gets the next characters of the first answer's text.</summary>
    public string? Text => First is { } first ? (first.Delta.Content is { Length: > 0 } text ? text : first.Text ?? first.Delta.Content) : null;

    /// <summary>Gets the next characters of the first answer's visible thinking, once.</summary>
    public string? Reasoning => First is { Delta: { } delta } ? VisibleReasoning.Of(delta.ReasoningDetails, delta.Reasoning) : null;

    /// <summary>Gets the next characters of why the model refuses to answer.</summary>
    public string? Refusal => First?.Delta.Refusal;

    /// <summary>Gets why the model stopped the first answer.</summary>
    public FinishReason? FinishReason => First?.FinishReason;

    internal ChunkHead Head { get; set; } = ChunkHead.None;

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

    /// <summary>Gives the text that the chunk adds to the completion, which is what most programs print.</summary>
    /// <returns><see cref="Text"/>; empty where there is none.</returns>
    public override string ToString() => Text ?? string.Empty;

    private ChatCompletionChunk(ref WireReader json)
    {
        var head = default(ChunkHead.Members);
        var extras = ChunkExtras.None;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("choices"u8)) Choices = json.List<ChunkChoice>()!;
            else if (!head.Read(ref json)) extras = extras.Read(ref json);
        }

        Head = head.ToHead(json.Repeated);
        Extras = json.End(outer) is { } rest ? extras with { AdditionalProperties = rest } : extras;
    }

    static ChatCompletionChunk? IWire<ChatCompletionChunk>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id);
        json.Member("object"u8, Object);
        json.Member("created"u8, Created);
        json.Member("model"u8, Head.Model);
        json.Member("provider"u8, Provider);
        json.Member("choices"u8, Choices);
        json.Member("usage"u8, Usage);
        json.Member("service_tier"u8, ServiceTier?.Value);
        json.Member("system_fingerprint"u8, SystemFingerprint);
        Extras.Write(json);
        json.WriteEndObject();
    }
}
