using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents one piece of the model's thinking (<c>reasoning_details[]</c>). A piece that was received is written back byte for byte; change a
/// member with <see langword="with"/> and the change is what is written.
/// </summary>
[JsonConverter(typeof(WireConverter<ReasoningDetail>))]
public abstract record ReasoningDetail : IWire<ReasoningDetail>
{
    private string? _id;
    private ReasoningFormat? _format;
    private int? _index;

    // What it was read from, where writing the members would not give the same bytes: it must go back to the service exactly as it came.
    private byte[]? _raw;

    private protected ReasoningDetail()
    {
    }

    /// <summary>Gets the kind of the piece (<c>type</c>).</summary>
    public abstract string Type { get; }

    /// <summary>Gets the provider's id of the piece. Not unique: a summary and its encrypted form share one.</summary>
    public string? Id { get => _id; init => _id = Changed(value); }

    /// <summary>Gets whose format the piece has; <see langword="null"/> means Anthropic's.</summary>
    public ReasoningFormat? Format { get => _format; init => _format = Changed(value); }

    /// <summary>Gets the position of the item that the piece belongs to. Several pieces may share one.</summary>
    public int? Index { get => _index; init => _index = Changed(value); }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set => field = Changed(value); }

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
        _raw = null;
        return value;
    }

    /// <summary>Reads a member that every kind of detail has, or keeps it.</summary>
    private protected void ReadMember(ref WireReader json)
    {
        if (json.Is("type"u8)) json.Skip();
        else if (json.Is("id"u8)) _id = json.String();
        else if (json.Is("format"u8)) _format = json.Word() is { } word ? new(word) : null;
        else if (json.Is("index"u8)) _index = json.Int32();
        else json.Keep();
    }

    /// <summary>Ends the reading, and remembers the bytes from where it began.</summary>
    private protected void Remember(ref WireReader json, Dictionary<string, JsonElement>? outer, int start)
    {
        AdditionalProperties = json.End(outer);
        var raw = json.From(start);
        _raw = raw.ToArray();
        json.Places[DeltaText.DetailObject] = new TextPlace(start, raw.Length);
    }

    /// <summary>Gets a value indicating whether the bytes that the detail was read from are kept.</summary>
    internal bool HasBytes => _raw is not null;

    /// <summary>Keeps the bytes that the detail stands for.</summary>
    internal void Keep(ReadOnlySpan<byte> bytes) => _raw = bytes.ToArray();

    /// <summary>Writes the members that only this kind has.</summary>
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

    /// <summary>Reads a detail, whatever it is.</summary>
    internal static ReasoningDetail Read(ref WireReader json) => json.Tag("type"u8) switch
    {
        ReasoningText.Tag => new ReasoningText(ref json),
        ReasoningSummary.Tag => new ReasoningSummary(ref json),
        EncryptedReasoning.Tag => new EncryptedReasoning(ref json),
        ServerToolReasoning.Tag => new ServerToolReasoning(ref json),
        var tag => new UnknownReasoning(tag, json.Raw()),
    };
}
