using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Embeddings;

/// <summary>Represents the embedding of one input.</summary>
[JsonConverter(typeof(WireConverter<EmbeddingVector>))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record EmbeddingVector : IWire<EmbeddingVector>
{
    /// <summary>Initializes a new instance of the <see cref="EmbeddingVector"/> class.</summary>
    public EmbeddingVector()
    {
    }

    /// <summary>Gets the object type; <c>embedding</c>.</summary>
    public string? Object { get; init; }

    /// <summary>Gets the vector (<c>embedding</c>), whether it was sent as numbers or as Base64.</summary>
    /// <value>Empty if the response has none, or one that cannot be read, which is then among the <see cref="AdditionalProperties"/>.</value>
    public ReadOnlyMemory<float> Vector { get; init; }

    /// <summary>Gets the index of the input.</summary>
    /// <value><see langword="null"/> if the provider sent none.</value>
    public int? Index { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    // A vector is written in the encoding that it was read in.
    private bool IsBase64 { get; init; }

    /// <summary>Determines whether two embeddings have equal members, including the numbers of their vectors.</summary>
    /// <param name="other">The other embedding.</param>
    /// <returns><see langword="true"/> if the embeddings are equal; otherwise, <see langword="false"/>.</returns>
    public bool Equals(EmbeddingVector? other) =>
        other is not null && Object == other.Object && Index == other.Index && Vector.Span.SequenceEqual(other.Vector.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Object, Index, Vector.Length);

    /// <summary>Returns the index and the number of dimensions, without the numbers.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(EmbeddingVector)} {{ Index = {Index}, Dimensions = {Vector.Length} }}";

    private EmbeddingVector(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("object"u8)) Object = json.String();
            else if (json.Is("embedding"u8))
            {
                IsBase64 = json.IsString;
                Vector = VectorWire.Read(ref json);
            }
            else if (json.Is("index"u8)) Index = json.Int32();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static EmbeddingVector? IWire<EmbeddingVector>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("object"u8, Object);
        if (AdditionalProperties?.ContainsKey("embedding") != true)
        {
            json.WritePropertyName("embedding"u8);
            VectorWire.Write(json, Vector.Span, IsBase64);
        }

        json.Member("index"u8, Index);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
