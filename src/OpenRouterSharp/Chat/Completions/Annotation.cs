using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents a cited source or a parsed file (<c>annotations[]</c>). A received annotation is written back byte for byte, unless a member is
/// changed using <see langword="with"/>.
/// </summary>
[JsonConverter(typeof(WireConverter<Annotation>))]
public abstract record Annotation : IWire<Annotation>
{
    // The received bytes: the annotation must be sent back to the service exactly as received.
    private byte[]? _raw;

    private protected Annotation()
    {
    }

    /// <summary>Gets the annotation type (<c>type</c>).</summary>
    public abstract string Type { get; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set => field = Changed(value); }

    /// <summary>Determines whether two annotations have equal members, regardless of their JSON formatting.</summary>
    /// <param name="other">The other annotation.</param>
    /// <returns><see langword="true"/> if the annotations are equal; otherwise, <see langword="false"/>.</returns>
    public virtual bool Equals(Annotation? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    // The received bytes no longer represent the changed annotation.
    private protected T Changed<T>(T value)
    {
        _raw = null;
        return value;
    }

    /// <summary>Finishes reading, and keeps the bytes from the start of the annotation.</summary>
    private protected void Remember(ref WireReader json, Dictionary<string, JsonElement>? outer, int start)
    {
        AdditionalProperties = json.End(outer);
        _raw = json.From(start).ToArray();
    }

    /// <summary>Writes the members specific to the derived type.</summary>
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
