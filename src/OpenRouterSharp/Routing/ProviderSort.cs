using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents how providers are sorted (<c>sort</c>). It replaces the balancing of load among them.</summary>
[JsonConverter(typeof(WireConverter<ProviderSort>))]
public sealed record ProviderSort : IWire<ProviderSort>
{
    internal ProviderSort(SortCriterion? criterion, SortPartition? partition, bool isObject, JsonElement json = default)
    {
        Criterion = criterion;
        Partition = partition;
        IsObject = isObject;
        Json = json;
    }

    /// <summary>Gets the lowest price first.</summary>
    public static ProviderSort Price { get; } = new(SortCriterion.Price, null, isObject: false);

    /// <summary>Gets the most tokens per second first.</summary>
    public static ProviderSort Throughput { get; } = new(SortCriterion.Throughput, null, isObject: false);

    /// <summary>Gets the shortest wait for the first token first.</summary>
    public static ProviderSort Latency { get; } = new(SortCriterion.Latency, null, isObject: false);

    /// <summary>Gets the most reliable tool calls first.</summary>
    public static ProviderSort Exacto { get; } = new(SortCriterion.Exacto, null, isObject: false);

    /// <summary>Gets what providers are sorted by (<c>by</c>).</summary>
    public SortCriterion? Criterion { get; }

    /// <summary>Gets whether providers are sorted for each model apart (<c>partition</c>).</summary>
    /// <value>Unset is <see cref="SortPartition.Model"/>.</value>
    public SortPartition? Partition { get; }

    internal bool IsObject { get; }

    // An object with more in it than the members say; written as it came.
    internal JsonElement Json { get; }

    /// <summary>Makes a sort by any criterion.</summary>
    /// <param name="criterion">What providers are sorted by.</param>
    /// <param name="partition">Whether providers are sorted for each model apart.</param>
    /// <returns>The sort.</returns>
    public static ProviderSort By(SortCriterion criterion, SortPartition? partition = null) => new(criterion, partition, isObject: true);

    /// <summary>Compares by what is meant, whether it is written as a word or as an object.</summary>
    /// <param name="other">The other sort.</param>
    /// <returns>Whether both mean the same.</returns>
    public bool Equals(ProviderSort? other) =>
        other is not null && Criterion == other.Criterion && Partition == other.Partition && RawJson.Same(Json, other.Json);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Criterion, Partition);

    /// <inheritdoc/>
    public override string ToString() => Partition is { } partition ? $"{Criterion} ({partition})" : $"{Criterion}";

    static ProviderSort? IWire<ProviderSort>.Read(ref WireReader json)
    {
        if (json.IsString)
        {
            return new(new SortCriterion(json.Text()), null, isObject: false);
        }

        var raw = json.Raw();
        var by = RawJson.StringOf(raw, "by");
        var partition = RawJson.StringOf(raw, "partition");
        var known = (by is null ? 0 : 1) + (partition is null ? 0 : 1);
        var isUnderstood = raw.ValueKind == JsonValueKind.Object && raw.GetPropertyCount() == known;
        return new(by is null ? null : new(by), partition is null ? null : new(partition), isObject: true, isUnderstood ? default : raw);
    }

    void IWire.Write(Utf8JsonWriter json)
    {
        if (Json.ValueKind != JsonValueKind.Undefined)
        {
            RawJson.Write(json, Json);
        }
        else if (!IsObject)
        {
            json.WriteStringValue(Criterion?.Value);
        }
        else
        {
            json.WriteStartObject();
            json.Member("by"u8, Criterion?.Value);
            json.Member("partition"u8, Partition?.Value);
            json.WriteEndObject();
        }
    }
}
