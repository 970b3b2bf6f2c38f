using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a chunk of a streamed chat completion.</summary>
[DebuggerDisplay("{Text}")]
[JsonConverter(typeof(WireConverter<ChatCompletionChunk>))]
public sealed record ChatCompletionChunk : IWire<ChatCompletionChunk>
{
    // Most chunks of a stream differ only in one text. They hold that text, and share everything else: their choices are created when first requested.
    private readonly ChunkShape? _shape;
    private readonly string? _text;
    private readonly byte[]? _detailBytes;
    private IReadOnlyList<ChunkChoice>? _choices;
    private ChunkExtras _extras = ChunkExtras.None;

    /// <summary>Initializes a new instance of the <see cref="ChatCompletionChunk"/> class.</summary>
    public ChatCompletionChunk()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ChatCompletionChunk"/> class that differs from others only in its text.</summary>
    internal ChatCompletionChunk(ChunkHead head, ChunkExtras extras, ChunkShape shape, string text, byte[]? detailBytes)
    {
        Head = head;
        Extras = extras;
        _shape = shape;
        _text = text;
        _detailBytes = detailBytes;
    }

    // A copy has the same choices, not equal ones.
    private ChatCompletionChunk(ChatCompletionChunk original)
    {
        Head = original.Head;
        _extras = original.OwnExtras;
        _choices = original.Made;
    }

    /// <summary>Gets the generation ID, the same in every chunk.</summary>
    public string? Id { get => Head.Id; init => Head = Head with { Id = value }; }

    /// <summary>Gets the object type; <c>chat.completion.chunk</c>.</summary>
    public string? Object { get => Head.Object; init => Head = Head with { Object = value }; }

    /// <summary>Gets the time at which generation began.</summary>
    /// <value>Seconds since the Unix epoch; see also <see cref="CreatedAt"/>.</value>
    public long? Created { get => Head.Created; init => Head = Head with { Created = value }; }

    /// <summary>Gets the model that generates the completion. With routers and fallbacks, the last chunk may name a different model.</summary>
    public ModelId? Model { get => Head.Model is { } model ? new(model) : null; init => Head = Head with { Model = value?.Value }; }

    /// <summary>Gets the display name of the provider.</summary>
    public string? Provider { get => Head.Provider; init => Head = Head with { Provider = value }; }

    /// <summary>Gets the increments to the choices; empty in chunks that contain only usage, debug data or an error.</summary>
    public IReadOnlyList<ChunkChoice> Choices
    {
        get => Made ?? [];
        init
        {
            _choices = value;
            _shape = null;
        }
    }

    /// <summary>Gets the token usage and cost; present only near the end of the stream. If several chunks contain it, the last one counts.</summary>
    public Usage? Usage { get => Extras.Usage; init => Extras = Extras with { Usage = value }; }

    /// <summary>Gets the service tier in use.</summary>
    public ServiceTier? ServiceTier { get => Head.ServiceTier; init => Head = Head with { ServiceTier = value }; }

    /// <summary>Gets the provider's fingerprint of its backend configuration. Most providers send none.</summary>
    public string? SystemFingerprint { get => Head.SystemFingerprint; init => Head = Head with { SystemFingerprint = value }; }

    /// <summary>Gets the routing metadata (<c>openrouter_metadata</c>); only in the last chunk, and only on request.</summary>
    public RouterMetadata? RouterMetadata { get => Extras.RouterMetadata; init => Extras = Extras with { RouterMetadata = value }; }

    /// <summary>Gets the error. The client throws it as an exception; it is set only on JSON read without the client.</summary>
    public ApiError? Error { get => Extras.Error; init => Extras = Extras with { Error = value }; }

    /// <summary>Gets the account ID, which accompanies an <see cref="Error"/>.</summary>
    public string? UserId { get => Extras.UserId; init => Extras = Extras with { UserId = value }; }

    /// <summary>Gets the request as sent to the provider, if requested; one chunk per attempted provider.</summary>
    public JsonElement? Debug { get => Extras.Debug; init => Extras = Extras with { Debug = value }; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get => OwnExtras.AdditionalProperties; set => Extras = Extras with { AdditionalProperties = value }; }

    /// <summary>Gets the metadata of the HTTP response, taken from its headers.</summary>
    public ResponseInfo? ResponseInfo { get => Head.ResponseInfo; init => Head = Head with { ResponseInfo = value }; }

    /// <summary>Gets <see cref="Created"/> as a <see cref="DateTimeOffset"/>; <see langword="null"/> if it is missing or out of range.</summary>
    public DateTimeOffset? CreatedAt => UnixTime.ToDateTimeOffset(Created);

    /// <summary>Gets the text increment of the first choice.</summary>
    public string? Text => _shape is { } shape ? shape.TextOf(_text!) : First is { } first ? (first.Delta.Content is { Length: > 0 } text ? text : first.Text ?? first.Delta.Content) : null;

    /// <summary>Gets the increment of the first choice's visible reasoning, without the duplicate that the wire carries.</summary>
    public string? Reasoning => _shape is { } shape ? shape.ReasoningOf(_text!) : First is { Delta: { } delta } ? VisibleReasoning.Of(delta.ReasoningDetails, delta.Reasoning) : null;

    /// <summary>Gets the next fragment of the first choice's refusal message.</summary>
    public string? Refusal => _shape is { } shape ? shape.Refusal : First?.Delta.Refusal;

    /// <summary>Gets the finish reason of the first choice.</summary>
    public FinishReason? FinishReason => _shape is { } shape ? shape.FinishReason : First?.FinishReason;

    internal ChunkHead Head { get; set; } = ChunkHead.None;

    internal ChunkExtras Extras { get => _extras; set => _extras = value; }

    /// <summary>Gets a value indicating whether the chunk contains any part of a completion, or its usage.</summary>
    internal bool HasContent => Extras.Usage is not null || HasText;

    /// <summary>Gets a value indicating whether a choice of the chunk contains any part of a completion.</summary>
    internal bool HasText
    {
        get
        {
            if (_shape is { } shape)
            {
                return shape.HasContent(_text!);
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

    /// <summary>Gets the number of choices.</summary>
    internal int ChoiceCount => _shape is null ? Choices.Count : 1;

    /// <summary>Gets what the chunk shares with others; <see langword="null"/> once its choices, which a caller may modify, exist.</summary>
    internal ChunkShape? Shape => _choices is null ? _shape : null;

    /// <summary>Gets the text in which the chunk differs from others of its <see cref="Shape"/>.</summary>
    internal string OwnText => _text ?? string.Empty;

    // The additional properties are mutable, so those of a shape are copied before they are handed out.
    private ChunkExtras OwnExtras
    {
        get
        {
            if (_shape is { Extras: { AdditionalProperties: not null } shared } && ReferenceEquals(_extras, shared))
            {
                Interlocked.CompareExchange(ref _extras, shared.Copy(), shared);
            }

            return _extras;
        }
    }

    private IReadOnlyList<ChunkChoice>? Made
    {
        get
        {
            if (_choices is null && _shape is { } shape)
            {
                Interlocked.CompareExchange(ref _choices, shape.ToChoices(_text!, _detailBytes), null);
            }

            return _choices;
        }
    }

    private ChunkChoice? First => Choices is [var first, ..] ? first : null;

    /// <summary>Determines whether two chunks are equal. Choices are equal if they are the same list.</summary>
    /// <param name="other">The other chunk.</param>
    /// <returns><see langword="true"/> if the chunks are equal; otherwise, <see langword="false"/>.</returns>
    public bool Equals(ChatCompletionChunk? other) =>
        ReferenceEquals(this, other) || (other is not null && Equals(Made, other.Made) && Head.Equals(other.Head) && OwnExtras.Equals(other.OwnExtras));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Made, Head, OwnExtras);

    /// <summary>Returns the text that the chunk adds to the completion.</summary>
    /// <returns><see cref="Text"/>; empty if there is none.</returns>
    public override string ToString() => Text ?? string.Empty;

    private ChatCompletionChunk(ref WireReader json)
    {
        var head = default(ChunkHead.Members);
        var extras = ChunkExtras.None;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("choices"u8))
            {
                Choices = json.List<ChunkChoice>()!;
                json.Places[DeltaText.ChoicesEnd] = ReferenceEquals(extras, ChunkExtras.None) && json.HasNoRest ? new TextPlace(json.Position, 0) : default;
            }
            else if (head.Read(ref json)) json.Places[DeltaText.ChoicesEnd] = default;
            else extras = extras.Read(ref json);
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
