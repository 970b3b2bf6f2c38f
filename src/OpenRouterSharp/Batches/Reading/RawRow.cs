using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches.Reading;

/// <summary>Represents an item of a page of results, of any JSON kind.</summary>
internal sealed class RawRow : IWire<RawRow>
{
    private RawRow(JsonElement json) => Json = json;

    internal JsonElement Json { get; }

    static RawRow? IWire<RawRow>.Read(ref WireReader json) => new(json.Raw());

    void IWire.Write(Utf8JsonWriter json) => RawJson.Write(json, Json);
}
