using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>
/// Represents one piece of the model's thinking (<c>reasoning_details[]</c>). A piece that was received is written back byte for byte; change a
/// member with <see langword="with"/> and the change is what is written.
/// </summary>
[JsonConverter(typeof(TaggedUnionConverter<ReasoningDetail>))]
public abstract record ReasoningDetail : ITaggedUnion<ReasoningDetail>, IRemembersJson
{
    private JsonElement _raw;

    private protected ReasoningDetail()
    {
    }

    /// <summary>Gets the kind of the piece (<c>type</c>).</summary>
    [JsonIgnore]
    public abstract string Type { get; }

    /// <summary>Gets the provider's id of the piece. Not unique: a summary and its encrypted form share one.</summary>
    [JsonPropertyName("id")]
    [JsonPropertyOrder(1)]
    public string? Id { get; init => field = Changed(value); }

    /// <summary>Gets whose format the piece has; <see langword="null"/> means Anthropic's.</summary>
    [JsonPropertyName("format")]
    [JsonPropertyOrder(2)]
    public ReasoningFormat? Format { get; init => field = Changed(value); }

    /// <summary>Gets the position of the item that the piece belongs to. Several pieces may share one.</summary>
    [JsonPropertyName("index")]
    [JsonPropertyOrder(3)]
    public int? Index { get; init => field = Changed(value); }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set => field = Changed(value); }

    static string ITaggedUnion<ReasoningDetail>.TagName => "type";

    JsonElement IRawJson.Raw => _raw;

    void IRemembersJson.Remember(JsonElement json) => _raw = json;

    static Type? ITaggedUnion<ReasoningDetail>.TypeOf(string tag) => tag switch
    {
        ReasoningText.Tag => typeof(ReasoningText),
        ReasoningSummary.Tag => typeof(ReasoningSummary),
        EncryptedReasoning.Tag => typeof(EncryptedReasoning),
        ServerToolReasoning.Tag => typeof(ServerToolReasoning),
        _ => null,
    };

    static ReasoningDetail ITaggedUnion<ReasoningDetail>.Unknown(string tag, JsonElement json) => new UnknownReasoning(tag, json);

    /// <summary>Compares by what the pieces say, not by how their JSON was spelt.</summary>
    /// <param name="other">The other piece.</param>
    /// <returns>Whether both say the same.</returns>
    public virtual bool Equals(ReasoningDetail? other) =>
        other is not null && EqualityContract == other.EqualityContract && Id == other.Id && Format == other.Format && Index == other.Index;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Id, Format, Index);

    // What was received is no longer what is to be sent.
    private protected T Changed<T>(T value)
    {
        _raw = default;
        return value;
    }
}
