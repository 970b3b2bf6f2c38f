namespace OpenRouterSharp.Batches;

/// <summary>Represents all results of a batch, by the caller's IDs.</summary>
public sealed record BatchResults
{
    internal BatchResults(IReadOnlyDictionary<string, BatchResult> byId, IReadOnlyList<string> missing, IReadOnlyList<BatchResult> withoutId)
    {
        ById = byId;
        Missing = missing;
        WithoutId = withoutId;
    }

    /// <summary>Gets the results by the caller's ID. Of several results with one ID, the last.</summary>
    public IReadOnlyDictionary<string, BatchResult> ById { get; }

    /// <summary>Gets the expected IDs for which no result was received, in the order in which they were passed.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Gets the results without an ID, which belong to no request that could be named.</summary>
    public IReadOnlyList<BatchResult> WithoutId { get; }

    internal static async Task<BatchResults> CollectAsync(IAsyncEnumerable<BatchResult> results, IEnumerable<string> expected, CancellationToken cancellationToken)
    {
        var byId = new Dictionary<string, BatchResult>(StringComparer.Ordinal);
        var withoutId = new List<BatchResult>();
        await foreach (var result in results.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (result.CustomId.Length == 0)
            {
                withoutId.Add(result);
            }
            else
            {
                byId[result.CustomId] = result;
            }
        }

        return new BatchResults(byId.AsReadOnly(), [.. expected.Distinct(StringComparer.Ordinal).Where(id => !byId.ContainsKey(id))], withoutId);
    }
}
