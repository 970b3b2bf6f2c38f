using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Embeddings;

/// <summary>Represents the response to a request for embeddings.</summary>
[JsonConverter(typeof(WireConverter<EmbeddingsResult>))]
public sealed record EmbeddingsResult : IWire<EmbeddingsResult>
{
    /// <summary>Initializes a new instance of the <see cref="EmbeddingsResult"/> class.</summary>
    public EmbeddingsResult()
    {
    }

    /// <summary>Gets the generation ID.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the object type; <c>list</c>.</summary>
    public string? Object { get; init; }

    /// <summary>Gets the embeddings (<c>data</c>), in the order of the inputs.</summary>
    /// <value>Sorted by <see cref="EmbeddingVector.Index"/> when read; where indexes are missing, the order of the response is kept.</value>
    public IReadOnlyList<EmbeddingVector> Data { get => field ?? []; init; }

    /// <summary>Gets the model that created the embeddings.</summary>
    public ModelId? Model { get; init; }

    /// <summary>Gets the token usage and cost.</summary>
    public EmbeddingsUsage? Usage { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private EmbeddingsResult(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) Id = json.String();
            else if (json.Is("object"u8)) Object = json.String();
            else if (json.Is("data"u8)) Data = InOrder(json.List<EmbeddingVector>())!;
            else if (json.Is("model"u8)) Model = json.Word<ModelId>();
            else if (json.Is("usage"u8)) Usage = json.Value<EmbeddingsUsage>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    // A list that is not fully typed is written as received, so it is not replaced.
    private static IReadOnlyList<EmbeddingVector>? InOrder(IReadOnlyList<EmbeddingVector>? data)
    {
        if (data is null or IOddList)
        {
            return data;
        }

        var isSorted = true;
        for (var i = 0; i < data.Count; i++)
        {
            if (data[i].Index is not { } index)
            {
                return data;
            }

            isSorted &= i == 0 || data[i - 1].Index <= index;
        }

        return isSorted ? data : [.. data.OrderBy(static vector => vector.Index)];
    }

    static EmbeddingsResult? IWire<EmbeddingsResult>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id);
        json.Member("object"u8, Object);
        json.Member("data"u8, Data);
        json.Member("model"u8, Model?.Value);
        json.Member("usage"u8, Usage);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
