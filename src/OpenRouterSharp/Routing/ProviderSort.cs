using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the sort order of providers (<c>sort</c>). Setting it disables load balancing.</summary>
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

    /// <summary>Gets the order by ascending price.</summary>
    public static ProviderSort Price { get; } = new(SortCriterion.Price, null, isObject: false);

    /// <summary>Gets the order by descending throughput, in tokens per second.</summary>
    public static ProviderSort Throughput { get; } = new(SortCriterion.Throughput, null, isObject: false);

    /// <summary>Gets the order by ascending latency to the first token.</summary>
    public static ProviderSort Latency { get; } = new(SortCriterion.Latency, null, isObject: false);

    /// <summary>Gets the order by descending tool-calling reliability.</summary>
    public static ProviderSort Exacto { get; } = new(SortCriterion.Exacto, null, isObject: false);

    /// <summary>Gets the sort criterion (<c>by</c>).</summary>
    public SortCriterion? Criterion { get; }

    /// <summary>Gets the scope of the sort: within each model or across all models (<c>partition</c>).</summary>
    /// <value>Default: <see cref="SortPartition.Model"/>.</value>
    public SortPartition? Partition { get; }

    internal bool IsObject { get; }

    // An object with members beyond those declared here; written back unchanged.
    internal JsonElement Json { get; }

    /// <summary>Creates a sort order from a criterion.</summary>
    /// <param name="criterion">The sort criterion.</param>
    /// <param name="partition">The scope of the sort.</param>
    /// <returns>The sort order.</returns>
    public static ProviderSort By(SortCriterion criterion, SortPartition? partition = null) => new(criterion, partition, isObject: true);

    /// <summary>Determines whether two sort orders have the same meaning, regardless of their form on the wire (string or object).</summary>
    /// <param name="other">The other sort order.</param>
    /// <returns><see langword="true"/> if both have the same criterion and partition; otherwise, <see langword="false"/>.</returns>
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
