using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents a reasoning detail: a part of the model's reasoning (<c>reasoning_details[]</c>). A received detail is written back byte for byte,
/// unless a member is changed using <see langword="with"/>.
/// </summary>
[JsonConverter(typeof(WireConverter<ReasoningDetail>))]
public abstract record ReasoningDetail : IWire<ReasoningDetail>
{
    private string? _id;
    private ReasoningFormat? _format;
    private int? _index;

    // The received bytes, kept if writing the members would not reproduce them: a detail must be sent back exactly as received.
    private byte[]? _raw;

    private protected ReasoningDetail()
    {
    }

    /// <summary>Gets the type of the detail (<c>type</c>).</summary>
    public abstract string Type { get; }

    /// <summary>Gets the provider's ID of the detail. Not unique: a summary and its encrypted form share an ID.</summary>
    public string? Id { get => _id; init => _id = Changed(value); }

    /// <summary>Gets the provider format of the detail; <see langword="null"/> means Anthropic's.</summary>
    public ReasoningFormat? Format { get => _format; init => _format = Changed(value); }

    /// <summary>Gets the index of the item that the detail belongs to. Several details may share an index.</summary>
    public int? Index { get => _index; init => _index = Changed(value); }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set => field = Changed(value); }

    /// <summary>Determines whether two details have equal members, regardless of their JSON formatting.</summary>
    /// <param name="other">The other detail.</param>
    /// <returns><see langword="true"/> if the details are equal; otherwise, <see langword="false"/>.</returns>
    public virtual bool Equals(ReasoningDetail? other) =>
        other is not null && EqualityContract == other.EqualityContract && Id == other.Id && Format == other.Format && Index == other.Index;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Id, Format, Index);

    // The received bytes no longer represent the changed detail.
    private protected T Changed<T>(T value)
    {
        _raw = null;
        return value;
    }

    /// <summary>Reads a member common to all details, or keeps it raw if it is unknown.</summary>
    private protected void ReadMember(ref WireReader json)
    {
        if (json.Is("type"u8)) json.Skip();
        else if (json.Is("id"u8)) _id = json.String();
        else if (json.Is("format"u8)) _format = json.Word<ReasoningFormat>();
        else if (json.Is("index"u8)) _index = json.Int32();
        else json.Keep();
    }

    /// <summary>Finishes reading, and keeps the bytes from the start of the detail.</summary>
    private protected void Remember(ref WireReader json, Dictionary<string, JsonElement>? outer, int start)
    {
        AdditionalProperties = json.End(outer);
        var raw = json.From(start);
        _raw = raw.ToArray();
        json.Places[DeltaText.DetailObject] = new TextPlace(start, raw.Length);
    }

    /// <summary>Gets a value indicating whether the received bytes of the detail are kept.</summary>
    internal bool HasBytes => _raw is not null;

    /// <summary>Keeps the received bytes of the detail.</summary>
    internal void Keep(byte[] bytes) => _raw = bytes;

    /// <summary>Writes the members specific to the derived type.</summary>
    private protected abstract void WriteMembers(Utf8JsonWriter json);

    /// <summary>Writes the detail.</summary>
    private protected virtual void Write(Utf8JsonWriter json)
    {
        if (_raw is { } raw)
        {
            RawJson.Write(json, raw);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        WriteMembers(json);
        json.Member("id"u8, Id);
        json.Member("format"u8, Format?.Value);
        json.Member("index"u8, Index);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }

    static ReasoningDetail? IWire<ReasoningDetail>.Read(ref WireReader json) => Read(ref json);

    void IWire.Write(Utf8JsonWriter json) => Write(json);

    /// <summary>Reads a detail of any type.</summary>
    internal static ReasoningDetail Read(ref WireReader json) => json.Tag("type"u8) switch
    {
        ReasoningText.Tag => new ReasoningText(ref json),
        ReasoningSummary.Tag => new ReasoningSummary(ref json),
        EncryptedReasoning.Tag => new EncryptedReasoning(ref json),
        ServerToolReasoning.Tag => new ServerToolReasoning(ref json),
        var tag => new UnknownReasoning(tag, json.Raw()),
    };
}
