using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents a source that the answer cites, or a file that was parsed for it (<c>annotations[]</c>). One that was received is written back byte
/// for byte; change a member with <see langword="with"/> and the change is what is written.
/// </summary>
[JsonConverter(typeof(WireConverter<Annotation>))]
public abstract record Annotation : IWire<Annotation>
{
    // What it was read from: it goes back to the service exactly as it came.
    private byte[]? _raw;

    private protected Annotation()
    {
    }

    /// <summary>Gets the kind of the annotation (<c>type</c>).</summary>
    public abstract string Type { get; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set => field = Changed(value); }

    /// <summary>Compares by what the annotations say, not by how their JSON was spelt.</summary>
    /// <param name="other">The other annotation.</param>
    /// <returns>Whether both say the same.</returns>
    public virtual bool Equals(Annotation? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    // What was received is no longer what is to be sent.
    private protected T Changed<T>(T value)
    {
        _raw = null;
        return value;
    }

    /// <summary>Ends the reading, and remembers the bytes from where it began.</summary>
    private protected void Remember(ref WireReader json, Dictionary<string, JsonElement>? outer, int start)
    {
        AdditionalProperties = json.End(outer);
        _raw = json.From(start).ToArray();
    }

    /// <summary>Writes the members that only this kind has.</summary>
    private protected abstract void WriteMembers(Utf8JsonWriter json);

    /// <summary>Writes the annotation.</summary>
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
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }

    static Annotation? IWire<Annotation>.Read(ref WireReader json) => json.Tag("type"u8) switch
    {
        UrlCitation.Tag => new UrlCitation(ref json),
        FileAnnotation.Tag => new FileAnnotation(ref json),
        FileReferenceAnnotation.Tag => new FileReferenceAnnotation(ref json),
        var tag => new UnknownAnnotation(tag, json.Raw()),
    };

    void IWire.Write(Utf8JsonWriter json) => Write(json);
}
