using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>
/// Represents a source that the answer cites, or a file that was parsed for it (<c>annotations[]</c>). One that was received is written back byte
/// for byte; change a member with <see langword="with"/> and the change is what is written.
/// </summary>
[JsonConverter(typeof(TaggedUnionConverter<Annotation>))]
public abstract record Annotation : ITaggedUnion<Annotation>, IRemembersJson
{
    private JsonElement _raw;

    private protected Annotation()
    {
    }

    /// <summary>Gets the kind of the annotation (<c>type</c>).</summary>
    [JsonIgnore]
    public abstract string Type { get; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set => field = Changed(value); }

    static string ITaggedUnion<Annotation>.TagName => "type";

    JsonElement IRawJson.Raw => _raw;

    void IRemembersJson.Remember(JsonElement json) => _raw = json;

    static Type? ITaggedUnion<Annotation>.TypeOf(string tag) => tag switch
    {
        UrlCitation.Tag => typeof(UrlCitation),
        FileAnnotation.Tag => typeof(FileAnnotation),
        FileReferenceAnnotation.Tag => typeof(FileReferenceAnnotation),
        _ => null,
    };

    static Annotation ITaggedUnion<Annotation>.Unknown(string tag, JsonElement json) => new UnknownAnnotation(tag, json);

    /// <summary>Compares by what the annotations say, not by how their JSON was spelt.</summary>
    /// <param name="other">The other annotation.</param>
    /// <returns>Whether both say the same.</returns>
    public virtual bool Equals(Annotation? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    // What was received is no longer what is to be sent.
    private protected T Changed<T>(T value)
    {
        _raw = default;
        return value;
    }
}
